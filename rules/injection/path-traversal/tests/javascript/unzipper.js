const fs = require('fs');
const path = require('path');
const unzipper = require('unzipper');

exports.unpack = async (archive, folder) => {
  const entries = fs.createReadStream(archive).pipe(unzipper.Parse({ forceStream: true }));
  for await (const entry of entries) {
    // finding: path-traversal
    entry.pipe(fs.createWriteStream(path.join(folder, entry.path)));
  }
};

exports.unpackFlat = async (archive, folder) => {
  const directory = await unzipper.Open.file(archive);
  for (const file of directory.files) {
    // ok: path-traversal
    fs.writeFileSync(path.join(folder, path.basename(file.path)), await file.buffer());
  }
};

exports.unpackAll = async (archive, folder) => {
  const directory = await unzipper.Open.file(archive);
  for (const file of directory.files) {
    // finding: path-traversal
    fs.writeFileSync(path.join(folder, file.path), await file.buffer());
  }
};
