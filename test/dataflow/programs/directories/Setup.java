package org.example.directories;

class Setup {
  void connect() throws Exception {
    new Plain("ldap://people.hall-west.eu:389").connect(); // finding: cleartext-transport
    new Upgraded("ldap://partners.hall-west.eu:389").connect(); // ok: cleartext-transport
  }
}
