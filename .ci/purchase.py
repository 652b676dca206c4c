"""Buys two seats from a simulated theatre with nothing but Python's own library.

The one argument is the line that `tessitura simulate --json` writes. The last line of the output is the order as JSON;
anything that is not as it should be ends it with an exception.
"""

import base64
import json
import sys
import urllib.error
import urllib.request

started = json.loads(sys.argv[1])
service = started["baseAddress"]
control = started["controlAddress"]
user = ":".join(started[part] for part in ("userName", "userGroup", "location", "password"))
credentials = {"Authorization": "Basic " + base64.b64encode(user.encode()).decode()}


def send(method, address, body=None, headers=None):
    """Status and JSON of the answer; None where it has no body."""
    data = None if body is None else json.dumps(body).encode()
    request = urllib.request.Request(address, data, {"Content-Type": "application/json", **(headers or {})}, method=method)
    try:
        with urllib.request.urlopen(request) as answer:
            text = answer.read()
            return answer.status, json.loads(text) if text else None
    except urllib.error.HTTPError as refusal:
        return refusal.code, json.loads(refusal.read())


def call(method, path, body=None):
    status, answer = send(method, service + path, body, credentials)
    assert status in (200, 204), (method, path.split("/")[2], status)
    return answer


def steer(method, name, body=None):
    status, answer = send(method, control + name, body)
    assert status == 200, (name, status, answer)
    return answer


def reserve(key):
    request = {"PriceType": "1", "PerformanceId": 4715, "NumberOfSeats": 2, "ZoneId": 2}
    assert call("POST", f"/Web/Cart/{key}/Tickets", request)["SeatsReserved"] == 2


# Without credentials the service says no, and the page does not.
assert send("GET", service + "/TXN/Performances/4715")[0] == 401
with urllib.request.urlopen(started["page"]) as page:
    assert "Harbour Lane Theatre" in page.read().decode()

# Somebody reserves, and lets the time run out.
steer("POST", "/reset")
steer("POST", "/clock", {"frozen": True})
first = call("POST", "/Web/Session", {})["SessionKey"]
reserve(first)
assert len(steer("GET", "/state")["holds"]) == 2
steer("POST", "/clock", {"minutes": 16})
state = steer("GET", "/state")
assert state["holds"] == [] and state["sessions"][0]["holdHasRunOut"]
checkout = {"Amount": 0, "Authorize": True, "AllowUnderPayment": True}
status, errors = send("POST", f"{service}/Web/Cart/{first}/Checkout", checkout, credentials)
assert status == 400 and "TESSITURA_SEAT_LOCKING_EXCEPTION" in errors[0]["Description"]

# Once more, in a session of its own, and paid in time.
second = call("POST", "/Web/Session", {})["SessionKey"]
reserve(second)
due = call("GET", f"/Web/Cart/{second}")["BalanceToCharge"]
call("POST", f"/Web/Cart/{second}/Payments/Cash", {"Amount": due, "TenderedAmount": due, "PaymentMethodId": 6})
assert call("POST", f"/Web/Cart/{second}/Checkout", checkout)["Status"] == "SaveComplete"
order_id = call("GET", f"/Web/Session/{second}")["OrderId"]

# The order is there, for the service and for who looks on, and nobody finds a session key in what was written down.
order = next(order for order in steer("GET", "/orders") if order["id"] == order_id)
assert call("GET", f"/TXN/Orders/{order_id}/ProductsView")["Id"] == order_id
assert order["tickets"] == 2 and order["paid"] == order["total"] == due
requests = steer("GET", "/requests")
assert requests["requests"][-2]["path"] == "/Web/Session/session-2"
assert first not in json.dumps(requests) and second not in json.dumps(requests)
print(json.dumps(order))
