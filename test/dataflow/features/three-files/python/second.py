from third import show, write


def forward(text):
    write("name " + text)


def drop(text):
    show("size " + str(len(text)))
