from testkit import source, open_url

def load():
    name = source()
    open_url("https://api.example.com/items/" + name)  # ok: test-flow
    open_url(f"https://{name}.example.com/")  # finding: test-host
    open_url("%s/items" % name)  # finding: test-host
