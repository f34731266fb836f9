class ItemStore:
    def __init__(self, connection):
        self.connection = connection

    def find_by_label(self, label):
        cursor = self.connection.cursor()
        cursor.execute(f"SELECT * FROM items WHERE label = '{label}'")  # finding: sql-injection
        return cursor.fetchall()

    def find_by_colour(self, colour):
        cursor = self.connection.cursor()
        cursor.execute("SELECT * FROM items WHERE colour = %s", [colour])  # ok: sql-injection
        return cursor.fetchall()

    # another class has a method of this name as well
    def find_by_size(self, size):
        cursor = self.connection.cursor()
        cursor.execute(f"SELECT * FROM items WHERE size = '{size}'")  # ok: sql-injection
        return cursor.fetchall()

    # called with more than it takes: something else is meant
    def find_by_weight(self, weight):
        cursor = self.connection.cursor()
        cursor.execute(f"SELECT * FROM items WHERE weight = '{weight}'")  # ok: sql-injection
        return cursor.fetchall()


class BoxStore:
    def find_by_size(self, size):
        return [box for box in self.boxes if box.size == size]
