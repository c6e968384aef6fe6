"""Times two commands in turn and prints one row: medians in milliseconds and the median ratio.

pair.py TITLE RUNS COMMAND PEER [PEER'S PREPARATION, whose time is taken off the peer's]
"""
import shlex
import statistics
import subprocess
import sys
import time


def run(command):
    begin = time.perf_counter()
    done = subprocess.run(
        shlex.split(command), stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE)
    took = time.perf_counter() - begin
    if done.returncode != 0:
        sys.exit(f"{command}: code {done.returncode}: {done.stderr.decode()}")
    return took * 1000


def main():
    title, runs, command, peer = sys.argv[1], int(sys.argv[2]), sys.argv[3], sys.argv[4]
    preparation = sys.argv[5] if len(sys.argv) > 5 else None
    run(command), run(peer)
    mine, theirs, ratios = [], [], []
    for _ in range(runs):
        one = run(command)
        other = run(peer) - (run(preparation) if preparation else 0)
        mine.append(one)
        theirs.append(other)
        ratios.append(one / other)
    print(
        f"| {title} | {statistics.median(mine):.1f} ms | {statistics.median(theirs):.1f} ms "
        f"| {statistics.median(ratios):.2f} |", flush=True)


main()
