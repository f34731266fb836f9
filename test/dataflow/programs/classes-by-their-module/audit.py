import functools
import logging

logger = logging.getLogger("audit")


def audited(action):
    def wrap(method):
        @functools.wraps(method)
        def inner(self, *args, **kwargs):
            result = method(self, *args, **kwargs)
            logger.info("%s by %s: %r", action, self.actor_id, kwargs)  # finding: password-in-log
            return result

        return inner

    return wrap
