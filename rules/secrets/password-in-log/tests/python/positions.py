import logging

log = logging.getLogger(__name__)


class Service:
    def __init__(self, *args, **kwargs):
        name = kwargs.pop("name", None)
        if name is not None:
            self.name = name
        self.check(*args, **kwargs)


class Base(Service):
    def check(self, name, password, max_builds=None):
        self.name = name
        self.password = password


class Latent(Base):
    def check(self, name, password, timeout=None, **kwargs):
        super().check(name, password, **kwargs)

    def fail(self):
        # ok: password-in-log
        log.info("worker %s", self.name)


class Ec2(Latent):
    def __init__(self, name, password, instance_type, **kwargs):
        super().__init__(name, password, **kwargs)

    def go(self):
        # ok: password-in-log
        log.info("worker %s", self.name)
        # finding: password-in-log
        log.info("worker %s", self.password)
