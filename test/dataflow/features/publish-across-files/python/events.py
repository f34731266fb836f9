from testframe import Events
events = Events()
