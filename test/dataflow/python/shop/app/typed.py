import app.helpers as tools
from app import repository, services
from app.services.base import BaseService


def handle(holder: tools.Holder, repo: repository.Repository, service: "BaseService"):
    repo.find(source())
    service.load(source())
    sink(holder.value)  # ok: flow
