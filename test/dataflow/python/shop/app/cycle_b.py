from app.cycle_a import end


def middle(value):
    end(value)
    end("fixed")
