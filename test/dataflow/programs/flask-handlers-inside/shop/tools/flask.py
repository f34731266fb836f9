def redirect(target):
    return {"to": target}
