// members of objects that others are given; nobody imports them where they are called
module.exports = (connection) => {
  const shelves = {};

  shelves.findByHall = async (hall) => {
    return connection.query(`SELECT * FROM shelves WHERE hall = '${hall}'`); // finding: sql-injection
  };

  shelves.findByOwner = async (owner) => {
    return connection.query('SELECT * FROM shelves WHERE owner = ?', [owner]); // ok: sql-injection
  };

  // calls back: what goes on there is not followed from objects of which nothing is known
  shelves.findByWing = (wing, done) => {
    connection.query(`SELECT * FROM shelves WHERE wing = '${wing}'`, done); // ok: sql-injection
  };

  // two objects have one of this name
  shelves.findByTag = async (tag) => {
    return connection.query(`SELECT * FROM shelves WHERE tag = '${tag}'`); // ok: sql-injection
  };

  return shelves;
};
