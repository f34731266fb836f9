from .mailer import Mailer, render

__all__ = ["Mailer", "render"]
