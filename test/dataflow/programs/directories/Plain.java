package org.example.directories;

import java.util.Hashtable;
import javax.naming.Context;
import javax.naming.NamingException;
import javax.naming.directory.DirContext;
import javax.naming.directory.InitialDirContext;

class Plain {
  private final String url;

  Plain(String url) {
    this.url = url;
  }

  DirContext connect() throws NamingException {
    Hashtable<String, Object> environment = new Hashtable<>();
    environment.put(Context.PROVIDER_URL, url);
    return new InitialDirContext(environment);
  }
}
