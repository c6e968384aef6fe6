#!/usr/bin/env python3
"""Fills a store that 'crm init' made with the work of a department, journal and all.

    generate-department.py STORE [--sellers N] [--leads N] [--days N] [--seed N] [--end SECONDS]

Every record is as its journal says, so that '--as-of' and reports can be held against plain SQL.
"""
import argparse
import random
import sqlite3
import time

DAY = 86400
SOURCES = ["сайт", "выставка", "реклама", "рекомендация", "каталог", None]
CHANNELS = ["mail", "phone", "form", "chat", "visit"]
REASONS = ["дорого", "передумали", "купили у других", "Дорого", "нет связи"]
UNFIT = ["не наш профиль", "спам", "повтор"]
PRODUCTS = [("VIT-120", 8500000), ("LAR-300", 4200000), ("SHK-700", 6100000), ("STE-10", 990000)]


class Journal:
    """Gathers what happens; numbers are given in the order of time at the end."""

    def __init__(self):
        self.operations = []

    def add(self, at, user, changes):
        self.operations.append((at, user, changes))

    def write(self, base, first):
        self.operations.sort(key=lambda operation: operation[0])
        rows, lines = [], []
        for number, (at, user, changes) in enumerate(self.operations, first):
            rows.append((number, at, user, "crm", "crm"))
            lines += [(number, *change) for change in changes]
        base.executemany(
            'INSERT INTO operations (id, at, "user", command, command_key) VALUES (?, ?, ?, ?, ?)', rows)
        base.executemany(
            "INSERT INTO changes (operation, kind, record, field, before, after, first_values)"
            " VALUES (?, ?, ?, ?, ?, ?, ?)", lines)


def first_values(values):
    kept = [f"{name}={value}" for name, value in values if value is not None]
    return "\n".join(kept) or None


def added(kind, record, values):
    return (kind, record, "id", None, str(record), first_values(values))


def changed(kind, record, field, before, after):
    text = lambda value: None if value is None else str(value)
    return (kind, record, field, text(before), text(after), None)


class Department:
    def __init__(self, base, options):
        self.base, self.options = base, options
        self.dice = random.Random(options.seed)
        self.journal = Journal()
        self.rows = {}
        self.users = []
        self.next = {}

    def number(self, table):
        if table not in self.next:
            last = self.base.execute(f"SELECT MAX(id) FROM {table}").fetchone()[0] or 0
            self.next[table] = last
        self.next[table] += 1
        return self.next[table]

    def keep(self, table, **values):
        self.rows.setdefault(table, []).append(values)
        return values

    def build(self):
        start = self.options.end - self.options.days * DAY
        for place in range(self.options.sellers):
            self.seller(place, start)
        companies = [self.company(place, start) for place in range(max(5, self.options.leads // 8))]
        for place in range(self.options.leads):
            at = start + 3600 + int(self.dice.random() * (self.options.days * DAY - 7200))
            self.lead(place, at, self.dice.choice(companies))

    def seller(self, place, start):
        number = self.number("users")
        self.users.append(number)
        login, department = f"seller{place:02}", f"dept{place % 4}"
        self.keep("users", id=number, login=login, login_key=login, role="seller",
                  department=department, active=1)
        self.journal.add(start, 1, [added("user", number, [
            ("login", login), ("role", "seller"), ("department", department), ("active", 1)])])

    def company(self, place, start):
        number = self.number("companies")
        name, owner = f"Клиент {place}", self.dice.choice(self.users)
        category = self.dice.choice(["аптеки", "кафе", "магазины"])
        self.keep("companies", id=number, name=name, name_key=name.lower(), category=category,
                  category_key=category, owner=owner, created_at=start, updated_at=start + 60)
        self.keep("record_keys", kind="company", record=number, type="name", key=name.lower())
        self.journal.add(start + 60, 1, [added("company", number, [
            ("name", name), ("category", category), ("owner", owner), ("created_at", start)])])
        return number

    def lead(self, place, at, company):
        dice, number = self.dice, self.number("leads")
        owner = dice.choice(self.users)
        name = f"Запрос {place}"
        source, channel = dice.choice(SOURCES), dice.choice(CHANNELS)
        row = self.keep("leads", id=number, name=name, name_key=name.lower(), status="new",
                        source=source, channel=channel, owner=owner, created_at=at, updated_at=at,
                        assigned_at=at, first_response_at=None, converted_at=None, deal=None,
                        reason=None)
        self.journal.add(at, 1, [
            added("lead", number, [
                ("name", name), ("source", source), ("channel", channel), ("owner", owner),
                ("created_at", at), ("assigned_at", at)]),
            changed("lead", number, "status", None, "new")])
        self.task("process", f"lead/{number}", owner, at, at + 4 * 3600)
        now = at + int(dice.expovariate(1 / 5400)) + 1
        if dice.random() < 0.05 or now >= self.options.end:
            return
        row["first_response_at"] = now
        row["status"] = "working"
        row["updated_at"] = now
        self.journal.add(now, owner, [
            changed("lead", number, "first_response_at", None, now),
            changed("lead", number, "status", "new", "working")])
        if dice.random() < 0.08:
            new = dice.choice(self.users)
            moved = now + int(dice.random() * DAY)
            if new != owner and moved < self.options.end:
                self.journal.add(moved, 1, [changed("lead", number, "owner", owner, new)])
                row["owner"], owner, now = new, new, moved
                row["updated_at"] = moved
        now += int(dice.expovariate(1 / (2 * DAY))) + 1
        if now >= self.options.end:
            return
        if dice.random() < 0.65:
            if dice.random() < 0.6:
                row["updated_at"] = now
                reason = dice.choice(UNFIT)
                row["status"], row["reason"] = "unqualified", reason
                self.journal.add(now, owner, [
                    changed("lead", number, "status", "working", "unqualified"),
                    changed("lead", number, "reason", None, reason)])
            return
        deal = self.deal(number, company, owner, now)
        row["status"], row["deal"], row["converted_at"] = "converted", deal, now
        row["updated_at"] = now
        self.journal.add(now, owner, [
            changed("lead", number, "status", "working", "converted"),
            changed("lead", number, "deal", None, deal),
            changed("lead", number, "converted_at", None, now)])

    def deal(self, lead, company, owner, at):
        dice, number = self.dice, self.number("deals")
        title = f"Сделка {number}"
        lines = [(sku, price, dice.choice([1000, 2000, 5000]),
                  dice.choice([0, 0, 0, 500, 1000, 1500])) for sku, price in dice.sample(PRODUCTS, 2)]
        amounts = [price * quantity // 1000 - round(price * quantity // 1000 * discount / 10000)
                   for _, price, quantity, discount in lines]
        amount = sum(amounts)
        chance = dice.choice([None, 2000, 5000, 8000])
        expected = time.strftime("%Y-%m-%d", time.gmtime(at + dice.randrange(10, 90) * DAY))
        row = self.keep("deals", id=number, title=title, title_key=title.lower(), stage="analysis",
                        type="controlled", pipeline="sales", company=company, lead=lead, owner=owner,
                        amount=amount, currency="RUB", probability=chance, expected_on=expected,
                        reason=None, created_at=at, updated_at=at, won_at=None, closed_at=None)
        self.journal.add(at, owner, [
            added("deal", number, [
                ("title", title), ("type", "controlled"), ("pipeline", "sales"), ("company", company),
                ("lead", lead), ("owner", owner), ("amount", amount), ("currency", "RUB"),
                ("probability", chance), ("expected_on", expected), ("created_at", at)]),
            changed("deal", number, "stage", None, "analysis")])
        for place, ((sku, price, quantity, discount), net) in enumerate(zip(lines, amounts)):
            item = self.number("items")
            self.keep("items", id=item, deal=number, position=place + 1, sku=sku, sku_key=sku.lower(),
                      name=sku, name_key=sku.lower(), quantity=quantity, unit="шт", price=price,
                      currency="RUB", discount=discount, vat_rate="22", amount=net,
                      vat=net * 22 // 122)
            self.journal.add(at, owner, [added("item", item, [
                ("deal", number), ("position", place + 1), ("sku", sku), ("name", sku),
                ("quantity", quantity), ("unit", "шт"), ("price", price), ("currency", "RUB"),
                ("discount", discount), ("vat_rate", "22"), ("amount", net),
                ("vat", net * 22 // 122)])])
        self.walk(row, at)
        return number

    def walk(self, row, at):
        dice, number, owner = self.dice, row["id"], row["owner"]
        way = ["invoiced", "negotiation"]
        if dice.random() < 0.15:
            way += ["invoiced", "negotiation"]
        way.append("lost" if dice.random() < 0.45 else "won")
        if way[-1] == "won":
            way.append("shipped")
        elif dice.random() < 0.5:
            way = way[dice.randrange(len(way)):]
        for stage in way:
            at += int(dice.expovariate(1 / (6 * DAY))) + 1
            if at >= self.options.end:
                return
            changes = [changed("deal", number, "stage", row["stage"], stage)]
            row["stage"] = stage
            row["updated_at"] = at
            if stage == "won":
                row["won_at"] = at
                changes.append(changed("deal", number, "won_at", None, at))
                self.invoice(row, at)
            if stage in ("shipped", "lost"):
                row["closed_at"] = at
                changes.append(changed("deal", number, "closed_at", None, at))
            if stage == "lost":
                row["reason"] = dice.choice(REASONS)
                changes.append(changed("deal", number, "reason", None, row["reason"]))
            self.journal.add(at, owner, changes)
            if stage == "invoiced" and dice.random() < 0.3:
                at += 3600
                if at >= self.options.end:
                    return
                amount = int(row["amount"] * dice.choice([0.8, 0.9, 1.2]))
                later = time.strftime("%Y-%m-%d", time.gmtime(at + 40 * DAY))
                self.journal.add(at, owner, [
                    changed("deal", number, "amount", row["amount"], amount),
                    changed("deal", number, "expected_on", row["expected_on"], later)])
                row["amount"], row["expected_on"], row["updated_at"] = amount, later, at
            if stage == "negotiation":
                self.task("call", f"deal/{number}", owner, at, at + DAY)

    def invoice(self, deal, at):
        number, dice = self.number("invoices"), self.dice
        day = lambda moment: time.strftime("%Y-%m-%d", time.gmtime(moment))
        due, paid = day(at + 10 * DAY), 0
        word = f"СЧ-{number}"
        pays = at + dice.randrange(1, 20) * DAY
        values = dict(number=word, date=day(at), deal=deal["id"], company=deal["company"],
                      amount=deal["amount"], currency="RUB", due_on=due, created_at=at)
        row = self.keep("invoices", id=number, number_key=word.lower(), status="sent", paid_amount=0,
                        updated_at=at, **values)
        self.journal.add(at, deal["owner"], [
            added("invoice", number, [*values.items(), ("paid_amount", 0)]),
            changed("invoice", number, "status", None, "sent")])
        if pays >= self.options.end or dice.random() < 0.1:
            return
        paid = self.number("payments")
        row["paid_amount"], row["status"], row["updated_at"] = deal["amount"], "paid", pays
        values = dict(number=f"П-{paid}", date=day(pays), invoice=number, deal=deal["id"],
                      company=deal["company"], amount=deal["amount"], currency="RUB", created_at=pays)
        self.keep("payments", id=paid, number_key=f"п-{paid}", **values)
        self.journal.add(pays, 1, [
            added("payment", paid, list(values.items())),
            changed("invoice", number, "paid_amount", 0, deal["amount"]),
            changed("invoice", number, "status", "sent", "paid")])

    def task(self, kind, on, owner, at, due):
        number, dice = self.number("tasks"), self.dice
        values = dict(title="Задача", kind=kind, on=on, author=1, assignee=owner, priority="normal",
                      due_at=due, created_at=at)
        row = self.keep("tasks", id=number, title_key="задача", status="open", done_at=None, **values)
        self.journal.add(at, 1, [added("task", number, [*values.items(), ("status", "open")])])
        done = at + int(dice.expovariate(1 / (due - at))) + 1
        if dice.random() < 0.04 or done >= self.options.end:
            return
        row["status"], row["done_at"] = "done", done
        self.journal.add(done, owner, [
            changed("task", number, "status", "open", "done"),
            changed("task", number, "done_at", None, done)])

    def write(self):
        self.base.execute("PRAGMA foreign_keys = OFF")
        self.base.execute("BEGIN")
        for table, rows in self.rows.items():
            names = list(rows[0])
            columns = ", ".join(f'"{name}"' for name in names)
            places = ", ".join("?" for _ in names)
            self.base.executemany(
                f"INSERT INTO {table} ({columns}) VALUES ({places})",
                ([row[name] for name in names] for row in rows))
        first = self.base.execute("SELECT MAX(id) FROM operations").fetchone()[0] + 1
        self.journal.write(self.base, first)
        self.base.execute("COMMIT")
        self.base.execute("ANALYZE")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("store")
    parser.add_argument("--sellers", type=int, default=50)
    parser.add_argument("--leads", type=int, default=200000)
    parser.add_argument("--days", type=int, default=730)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--end", type=int, default=1795424400)
    options = parser.parse_args()
    base = sqlite3.connect(options.store, isolation_level=None)
    department = Department(base, options)
    department.build()
    department.write()
    counts = ", ".join(f"{len(rows)} {table}" for table, rows in department.rows.items())
    print(f"{counts}, {len(department.journal.operations)} operations")


main()
