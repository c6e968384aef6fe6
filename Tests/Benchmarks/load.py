"""Four clients send forms one after another; prints a row: requests a second, the share within 50 ms.

load.py TITLE PORT PATH REQUESTS
"""
import http.client
import sys
import threading
import time

title, port, path, count = sys.argv[1], int(sys.argv[2]), sys.argv[3], int(sys.argv[4])
CLIENTS = 4
times, failures = [], []


def client(number):
    for place in range(count // CLIENTS):
        body = f"name=Client+{number}.{place}&phone=8906{2_000_000 + number * 100_000 + place}"
        begin = time.perf_counter()
        connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
        connection.request(
            "POST", path, body, {"Content-Type": "application/x-www-form-urlencoded"})
        answer = connection.getresponse()
        answer.read()
        connection.close()
        times.append(time.perf_counter() - begin)
        if answer.status != 200:
            failures.append(answer.status)


threads = [threading.Thread(target=client, args=(number,)) for number in range(CLIENTS)]
begin = time.perf_counter()
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
took = time.perf_counter() - begin
times.sort()
share = sum(one <= 0.05 for one in times) / len(times)
print(
    f"| {title} | {len(times) / took:.0f} requests/s | {100 * share:.1f} % within 50 ms "
    f"| median {1000 * times[len(times) // 2]:.1f} ms | {len(failures)} failed |", flush=True)
