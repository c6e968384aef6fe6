"""Eight processes add 125 leads each at once; prints a row with the time, the owners' shares and losses."""
import os
import subprocess
import sys
import time

crm, store = sys.argv[1], sys.argv[2]
environment = dict(os.environ, CRM_DB=store)


def call(*words):
    return subprocess.run(
        [crm, *words], env=environment, stdin=subprocess.DEVNULL, capture_output=True, text=True)


call("init", "--quiet")
for seller in ("ivan", "maria", "petr"):
    call("user", "add", seller, "--role", "seller")
script = "for i in $(seq 125); do \"$0\" lead add --name \"$1-$i\" --auto || exit 1; done"
begin = time.perf_counter()
workers = [
    subprocess.Popen(
        ["sh", "-c", script, crm, str(number)], env=environment, stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
    for number in range(8)
]
errors = [worker.communicate()[1] for worker in workers]
took = time.perf_counter() - begin
failed = sum(worker.returncode != 0 for worker in workers)
owners = call("lead", "list", "--all", "--fields", "owner").stdout.split()
shares = sorted(owners.count(owner) for owner in set(owners))
said = sum(bool(error) for error in errors)
print(
    f"| eight processes × 125 `lead add --auto` at once: {len(owners)} leads, shares {shares}, "
    f"{failed} failed, {said} errors shown | {took:.1f} ms a lead | – | – |")
