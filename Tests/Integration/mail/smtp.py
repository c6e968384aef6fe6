"""A receiving SMTP server of the test: smtp.py FOLDER [FAULT [CERTIFICATES]]; prints its port.

Letters become FOLDER/NNNN.eml with an envelope beside. Recipients that begin with `bad`, `grey`,
`full` or `over` are refused; FAULT is `cut` (the connection ends within DATA), `lost` (it ends after the
last byte, before the answer), `utf8` (none: the server offers SMTPUTF8), `tls` or `starttls` (none:
it speaks TLS with the certificate of that folder, at once or when asked, and takes no login before).
"""
import json, os, socket, ssl, sys, threading

out, fault = sys.argv[1], (sys.argv + [""])[2]
os.makedirs(out, exist_ok=True)
lock, count = threading.Lock(), [0]
tls = None
if fault in ("tls", "starttls"):
    tls = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    tls.load_cert_chain(sys.argv[3] + "/server.pem", sys.argv[3] + "/server.key")
refusals = {"bad": b"550 5.1.1 no such user", "grey": b"451 4.7.1 try later", "full": b"452 4.2.2 full",
    "over": b"552 5.2.2 mailbox full"}


def keep(sender, recipients, asked, data):
    with lock:
        count[0] += 1
        name = f"{out}/{count[0]:04}"
        with open(name + ".eml", "wb") as file:
            file.write(data)
        with open(name + ".json", "w") as file:
            json.dump({"from": sender, "to": recipients, "utf8": asked}, file)


def serve(one):
    say = lambda line: one.sendall(line + b"\r\n")
    sender, recipients, asked = "", [], False
    try:
        if fault == "tls":
            one = tls.wrap_socket(one, server_side=True)
        file = one.makefile("rb")
        is_open = fault == "starttls"
        say(b"220 test ESMTP")
        while line := file.readline():
            verb = line.split(b" ")[0].strip().upper()
            if verb == b"EHLO":
                more = b"250-SMTPUTF8\r\n" if fault == "utf8" else b""
                more += b"250-STARTTLS\r\n" if is_open else b""
                one.sendall(b"250-test\r\n250-AUTH PLAIN XOAUTH2\r\n" + more + b"250 SIZE 50000000\r\n")
            elif verb == b"STARTTLS" and is_open:
                say(b"220 go on")
                one = tls.wrap_socket(one, server_side=True)
                file = one.makefile("rb")
                is_open = False
            elif is_open:
                say(b"221 bye" if verb == b"QUIT" else b"530 5.7.0 STARTTLS first")
            elif verb == b"AUTH":
                word = line.split()[-1]
                if len(line.split()) < 3:
                    say(b"334 ")
                    word = file.readline().strip()
                import base64
                good = base64.b64decode(word) in (
                    b"\0sales\0kv7-ozero", b"user=sales\1auth=Bearer kv7-reka\1\1")
                say(b"235 ok" if good else b"535 5.7.8 wrong")
            elif verb == b"MAIL":
                sender, recipients = line.decode().split("<")[1].split(">")[0], []
                asked = b"SMTPUTF8" in line.upper()
                say(b"250 ok")
            elif verb == b"RCPT":
                address = line.decode().split("<")[1].split(">")[0]
                refusal = next((v for k, v in refusals.items() if address.startswith(k)), None)
                if not refusal:
                    recipients.append(address)
                say(refusal or b"250 ok")
            elif verb == b"DATA":
                say(b"354 go on")
                if fault == "cut":
                    file.read(2000)
                    break
                data = b""
                while (line := file.readline()) != b".\r\n":
                    if not line:
                        return
                    data += line[1:] if line.startswith(b".") else line
                keep(sender, recipients, asked, data)
                if fault == "lost":
                    break
                say(b"250 2.0.0 taken")
            elif verb == b"QUIT":
                say(b"221 bye")
                break
            else:
                say(b"250 ok")
    except OSError:
        pass
    finally:
        one.shutdown(socket.SHUT_RDWR) if one.fileno() >= 0 else None
        one.close()


listener = socket.create_server(("127.0.0.1", 0))
print(listener.getsockname()[1], flush=True)
while True:
    accepted, _ = listener.accept()
    threading.Thread(target=serve, args=(accepted,), daemon=True).start()
