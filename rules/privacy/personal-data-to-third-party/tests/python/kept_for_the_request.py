import sentry_sdk


class Agent:
    id: int
    email: str

    def contact(self):
        return {"email": self.email}

    def reference(self):
        return {"id": str(self.id)}


class AgentScope:
    def __init__(self, agents):
        self.agents = agents

    def process_request(self, req, resp):
        agent: Agent = self.agents.by_header(req.get_header("Authorization"))
        req.context.agent = agent

    def process_resource(self, req, resp, resource, params):
        # finding: personal-data-to-third-party
        sentry_sdk.set_context("agent", req.context.agent.contact())
        # ok: personal-data-to-third-party
        sentry_sdk.set_user(req.context.agent.reference())
