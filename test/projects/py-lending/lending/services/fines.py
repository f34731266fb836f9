from __future__ import annotations

import ast
import operator
from decimal import Decimal

from lending.config import get_audit, get_logger
from lending.dto import Patron, Payment
from lending.helpers import NotFound
from lending.integrations import PaymentClient
from lending.repositories import FineRepository

log = get_logger(__name__)
audit = get_audit()

OPERATORS = {ast.Add: operator.add, ast.Sub: operator.sub, ast.Mult: operator.mul, ast.Div: operator.truediv}
ROUNDING = {"up": lambda amount: amount.__ceil__(), "down": lambda amount: amount.__floor__(), "none": lambda amount: amount}
BASE_RATE = "round(0.25 * 4, 2)"


def _evaluate(node: ast.AST) -> float:
    match node:
        case ast.Expression(body=body):
            return _evaluate(body)
        case ast.BinOp(left=left, op=op, right=right) if type(op) in OPERATORS:
            return OPERATORS[type(op)](_evaluate(left), _evaluate(right))
        case ast.Constant(value=int() | float() as value):
            return value
    raise ValueError("not an amount")


class FineService:
    def __init__(self, fines: FineRepository | None = None, payments: PaymentClient | None = None) -> None:
        self.fines = fines or FineRepository()
        self.payments = payments or PaymentClient()
        self._formulas: dict[str, str] = {"book": "days * 0.25"}

    def set_formula(self, kind: str, formula: str) -> None:
        self._formulas[kind] = formula

    def fee(self, kind: str, days: int) -> float:
        formula = self._formulas.get(kind, "0")
        return eval(formula, {"days": days})

    def base_rate(self) -> float:
        return eval(BASE_RATE)

    def amount(self, text: str) -> float:
        return _evaluate(ast.parse(text, mode="eval"))

    def rates(self, text: str) -> dict[str, float]:
        values = ast.literal_eval(text)
        return {str(kind): float(rate) for kind, rate in dict(values).items()}

    def rounded(self, amount: float, mode: str) -> float:
        handler = ROUNDING.get(mode)
        if handler is None:
            raise NotFound("unknown rounding")
        return handler(amount)

    def search(self, word: str) -> list[dict]:
        return self.fines.remarked(word)

    def containing(self, word: str) -> list[int]:
        return [fine.id for fine in self.fines.containing(word)]

    def listing(self, state: str, page: str) -> list[dict]:
        return self.fines.in_state(state) or self.fines.page(page)

    def pay(self, fine_id: int, patron: Patron, titles: list[str]) -> str:
        fine = self.fines.get(fine_id)
        if fine is None:
            raise NotFound(f"fine {fine_id} not found")
        payment = Payment(fine.id, fine.amount, patron, titles)
        try:
            address = self.payments.checkout(payment)
        except OSError:
            log.error("payment of %s failed for %s", payment.amount, payment.payer.contact())
            raise
        log.info("payment %s over %s started", payment.reference, payment.amount)
        return address

    def pay_at_desk(self, fine_id: int, amount: Decimal) -> None:
        self.payments.register_cash(fine_id, amount)
        self.fines.settle(fine_id)
        audit.info("fine %d paid at the desk: %s", fine_id, amount)
