"""An IMAP server that misbehaves as its first argument says; prints its port and serves for ever.

`token` is no fault: it takes tokens of OAuth 2 alone.
"""
import base64, socket, sys, threading, time

fault = sys.argv[1]
letters = {
    n: (
        f"From: Fault {n} <fault{n}@shop{n}.example>\r\nTo: sales@firm.example\r\n"
        f"Subject: Fault {n}\r\nMessage-ID: <fault-{n}@shop.example>\r\n"
        "Date: Mon, 23 Nov 2026 09:00:00 +0300\r\n\r\nText.\r\n"
    ).encode()
    for n in range(1, 6)
}
seen = {"fetches": 0, "logins": 0}


def wanted(words):
    numbers = []
    for part in words.split(","):
        first, _, last = part.partition(":")
        top = 5 if last == "*" else int(last or first)
        low = 5 if first == "*" else int(first)
        numbers += [n for n in sorted(letters) if min(low, top) <= n <= max(low, top)]
    return numbers


def fetch(send, tag, numbers, items):
    if "BODY.PEEK[]" not in items:
        if fault == "odd":
            send(b"* 3 FETCH (FLAGS (\\Recent))\r\n")
        for n in numbers:
            size = b"1.5e+02" if fault == "odd" else b"%d" % len(letters[n])
            date = b'"23-Nov-2026 09:00:00 +0300"'
            head = b""
            if "HEADER" in items:
                field = b"Message-ID: <fault-%d@shop.example>\r\n\r\n" % n
                head = b" BODY[HEADER.FIELDS (MESSAGE-ID)] {%d}\r\n%s" % (len(field), field)
            send(
                b"* %d FETCH (INTERNALDATE %s UID %d RFC822.SIZE %s%s)\r\n"
                % (n, date, n, size, head)
            )
        return b"OK done"
    seen["fetches"] += 1
    if fault == "unavailable" and 2 in numbers:
        if len(numbers) > 1 or seen["fetches"] <= 20:
            return b"NO [UNAVAILABLE] not now"
    for n in numbers:
        body = letters[n]
        if fault == "cut" and n == 3 and seen["fetches"] < 3:
            send(b"* %d FETCH (UID %d BODY[] {%d}\r\n" % (n, n, len(body)) + body[:40])
            raise ConnectionError
        if fault == "bye" and n == 3 and seen["fetches"] < 3:
            send(b"* BYE shutting down\r\n")
            raise ConnectionError
        if fault == "odd":
            send(b"* 5 EXISTS\r\n* %d FETCH (FLAGS (\\Seen))\r\n* OK [ALERT] (odd \"thing\r\n" % n)
            if n == 4:
                send(b"* 4 FETCH (UID 4 BODY[] NIL)\r\n")
                continue
        send(b"* %d FETCH (BODY[] {%d}\r\n" % (n, len(body)) + body + b" UID %d)\r\n" % n)
    return b"OK done"


def serve(one):
    lock = threading.Lock()

    def send(data):
        with lock:
            if fault == "bytes":
                for i in range(0, len(data), 1):
                    one.sendall(data[i : i + 1])
            else:
                one.sendall(data)

    one.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    file = one.makefile("rb")
    try:
        send(b"* OK ready\r\n")
        while line := file.readline():
            tag, _, rest = line.strip().partition(b" ")
            words = rest.decode().split(" ")
            verb = words[0].upper()
            end = b"OK done"
            if verb == "CAPABILITY":
                ways = b"AUTH=XOAUTH2 LOGINDISABLED" if fault == "token" else b"AUTH=PLAIN"
                send(b"* CAPABILITY IMAP4rev1 " + ways + b"\r\n")
            elif verb == "AUTHENTICATE":
                send(b"+ \r\n")
                said = base64.b64decode(file.readline())
                if fault == "token" and said != b"user=sales@firm.example\1auth=Bearer kv7-reka\1\1":
                    end = b"NO [AUTHENTICATIONFAILED] the token has expired"
                if fault == "busy":
                    end = b"NO [UNAVAILABLE] try again later"
            elif verb == "LOGIN" and fault == "busy":
                end = b"NO [UNAVAILABLE] try again later"
            elif verb == "EXAMINE":
                if fault == "hang":
                    time.sleep(60)
                send(b"* 5 EXISTS\r\n* OK [UIDVALIDITY 7] ok\r\n")
                if fault != "odd":
                    send(b"* OK [UIDNEXT 6] next\r\n")
            elif verb == "UID":
                end = fetch(send, tag, wanted(words[2]), rest.decode())
            elif verb == "LOGOUT":
                send(tag + b" OK bye\r\n")
                break
            send(tag + b" " + end + b"\r\n")
    except (ConnectionError, OSError):
        pass
    one.close()


listener = socket.create_server(("127.0.0.1", 0))
print(listener.getsockname()[1], flush=True)
while True:
    accepted, _ = listener.accept()
    threading.Thread(target=serve, args=(accepted,), daemon=True).start()
