package org.example.directories;

import java.io.IOException;
import java.util.Hashtable;
import javax.naming.Context;
import javax.naming.NamingException;
import javax.naming.ldap.InitialLdapContext;
import javax.naming.ldap.LdapContext;
import javax.naming.ldap.StartTlsRequest;
import javax.naming.ldap.StartTlsResponse;

/** A connection that begins in the clear and is encrypted before anything is said. */
class Upgraded {
  private final String url;

  Upgraded(String url) {
    this.url = url;
  }

  LdapContext connect() throws NamingException, IOException {
    Hashtable<String, Object> environment = new Hashtable<>();
    environment.put(Context.PROVIDER_URL, url); // ok: cleartext-transport
    LdapContext context = new InitialLdapContext(environment, null);
    StartTlsResponse tls = (StartTlsResponse) context.extendedOperation(new StartTlsRequest());
    tls.negotiate();
    return context;
  }

  LdapContext local() throws NamingException {
    Hashtable<String, Object> environment = new Hashtable<>();
    environment.put(Context.PROVIDER_URL, "ldap://partners.hall-west.eu:389"); // ok: cleartext-transport
    return new InitialLdapContext(environment, null);
  }
}
