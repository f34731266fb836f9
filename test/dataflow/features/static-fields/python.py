from testkit import source, sink

class Registry:
    current = "none"
    fixed = "none"

    @classmethod
    def load(cls):
        cls.current = source()
        Registry.fixed = "guest"


Registry.load()
sink(Registry.current)  # finding: test-flow
sink(Registry.fixed)  # ok: test-flow
