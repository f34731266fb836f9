class Handler:
    def run(self, text):
        self.write(text)
        self.show("guest")
