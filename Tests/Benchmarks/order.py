"""Writes the order in which the linker lays out the functions of the program.

    python3 Tests/Benchmarks/order.py PROGRAM Sources/crm/static/order.txt

PROGRAM is a release that is not stripped. What a start runs is a twentieth of the program, and lies
all over it: each part that is touched is a page fault. The commands of a day are run under callgrind
(package valgrind); the functions that `lead add` runs come first, then what most commands share. A
name that the program no longer has does no harm; functions that the list does not know stand before
it, as the linker finds them.
"""

import collections
import os
import re
import subprocess
import sys
import tempfile

DAY = """\
lead add --name Аптека --phone '8 916 123-45-67' --auto
lead list
lead show 1 --json
lead qualify 2
lead convert 2 --item VIT-120:2 --company Аптека
deal list
deal show 1
deal stage 1 quote
task list
task done 1
notification list
history lead/2
search аптека
tick
report funnel
version
"""
BEFORE = """\
init --quiet
user add ivan --role seller
user add maria --role seller
product add --sku VIT-120 --name Витрина --price 85000
lead add --name Первый --auto
"""


def functions(profile):
    """The names of the functions that a profile has seen."""
    names = set()
    with open(profile, errors="replace") as text:
        for line in text:
            match = re.match(r"c?fn=\(\d+\) (.*)", line)
            if match:
                names.add(re.sub(r"'\d+$", "", match.group(1).strip()))
    return names


def symbols(program):
    """The address of each function, and all the names at an address."""
    places, names = {}, collections.defaultdict(list)
    listing = subprocess.run(["nm", program], capture_output=True, text=True, check=True).stdout
    for line in listing.splitlines():
        address, kind, name = line[:16].strip(), line[17:18], line[19:]
        if address and kind in "tTwWV":
            places[name] = address
            names[address].append(name)
    return places, names


def played(program, folder):
    """A day under callgrind: the functions of each command, in the order of the commands."""
    home = os.path.join(folder, "home")
    os.mkdir(home)
    world = {"HOME": home, "PATH": os.environ["PATH"], "TZ": "UTC", "CRM_USER": "olga",
             "CRM_DB": os.path.join(folder, "crm.db")}
    quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL, "env": world}
    for line in BEFORE.splitlines():
        subprocess.run(["bash", "-c", f'"$0" {line}', program], check=True, **quiet)
    for place, line in enumerate(DAY.splitlines()):
        profile = os.path.join(folder, f"{place:02}.profile")
        tool = f"valgrind --tool=callgrind --demangle=no --callgrind-out-file={profile}"
        subprocess.run(["bash", "-c", f'{tool} "$0" {line}', program], **quiet)
        yield functions(profile)


def main(program, target):
    with tempfile.TemporaryDirectory() as folder:
        # Callgrind does not read what Swift writes for debuggers.
        plain = os.path.join(folder, "crm")
        subprocess.run(["strip", "--strip-debug", "-o", plain, program], check=True)
        places, names = symbols(plain)
        commands = list(played(plain, folder))
    use = collections.Counter(name for command in commands for name in command if name in places)
    order = sorted(use, key=lambda name: (name not in commands[0], -use[name], name))
    told = dict.fromkeys(
        alias for name in order for alias in sorted(names[places[name]])
        if re.match(r"\$s|_Z|swift_", alias))
    with open(target, "w") as text:
        text.writelines(f".text.{name}\n" for name in told)
    print(f"{len(told)} functions of {len(commands)} commands")


if __name__ == "__main__":
    main(*sys.argv[1:])
