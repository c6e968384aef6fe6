"""Writes ROWS rows of Asterisk's Master.csv, some 40 calls of 100 rows: generate-cdr.py ROWS CLIENTS.

A call rings two extensions at once, and every third is forwarded: rows of one linkedid, as an office has
them. CLIENTS numbers call again and again.
"""
import datetime
import random
import sys

RESULTS = ["ANSWERED"] * 7 + ["NO ANSWER"] * 2 + ["BUSY"]


def row(start, source, channel, peer, result, number, first, sequence, talk):
    begun = datetime.datetime.fromtimestamp(start, datetime.timezone.utc)
    ended = begun + datetime.timedelta(seconds=talk + 10)
    answered = f'"{begun + datetime.timedelta(seconds=10):%Y-%m-%d %H:%M:%S}"' if talk else ""
    return (
        f'"","{source}","78120000000","from-trunk","""Client"" <{source}>","{channel}","{peer}","Dial",'
        f'"{peer},20","{begun:%Y-%m-%d %H:%M:%S}",{answered},"{ended:%Y-%m-%d %H:%M:%S}",{talk + 10},{talk},'
        f'"{result}","DOCUMENTATION","{start}.{number}","","","{start}.{first}",{sequence}\n')


def main():
    rows, clients = int(sys.argv[1]), int(sys.argv[2])
    dice = random.Random(7)
    start, sequence, number, written = 1_700_000_000, 0, 0, 0
    while written < rows:
        start += dice.randint(20, 120)
        source = f"7906{2_000_000 + dice.randrange(clients)}"
        first, result = number, dice.choice(RESULTS)
        extensions = dice.sample(range(101, 110), 3 if dice.randrange(3) == 0 else 2)
        for place, extension in enumerate(extensions):
            if written == rows:
                break
            talk = dice.randint(5, 600) if result == "ANSWERED" and place == 0 else 0
            sys.stdout.write(row(
                start, source, f"PJSIP/trunk-{first:08x}", f"PJSIP/{extension}-{number:08x}",
                result if place == 0 else "NO ANSWER", number, first, sequence, talk))
            number, sequence, written = number + 1, sequence + 1, written + 1


main()
