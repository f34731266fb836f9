package eu.nordfracht.logistics.integrations;

import eu.nordfracht.logistics.config.LogisticsSettings;
import java.util.ArrayList;
import java.util.Hashtable;
import java.util.List;
import java.util.Optional;
import javax.naming.Context;
import javax.naming.InitialContext;
import javax.naming.NamingEnumeration;
import javax.naming.NamingException;
import javax.naming.directory.DirContext;
import javax.naming.directory.InitialDirContext;
import javax.naming.directory.SearchControls;
import javax.naming.directory.SearchResult;
import javax.naming.ldap.Rdn;
import org.springframework.stereotype.Component;

@Component
public class DirectoryClient {

    private static final String PEOPLE = "ou=people,dc=nordfracht,dc=net";
    private static final String[] ATTRIBUTES = {"cn", "ou"};

    private final LogisticsSettings settings;

    public DirectoryClient(LogisticsSettings settings) {
        this.settings = settings;
    }

    public boolean bind(String login, char[] password) {
        Hashtable<String, Object> environment = new Hashtable<>();
        environment.put(Context.INITIAL_CONTEXT_FACTORY, "com.sun.jndi.ldap.LdapCtxFactory");
        environment.put(Context.PROVIDER_URL, settings.directoryUrl());
        environment.put(Context.SECURITY_AUTHENTICATION, "simple");
        environment.put(Context.SECURITY_PRINCIPAL, "uid=" + Rdn.escapeValue(login) + "," + PEOPLE);
        environment.put(Context.SECURITY_CREDENTIALS, password);
        try {
            new InitialDirContext(environment).close();
            return true;
        } catch (NamingException e) {
            return false;
        }
    }

    public List<String> find(String name, String unit) throws NamingException {
        String filter = "(&(objectClass=person)(cn=*" + name + "*)(ou=" + unit + "))";
        return names(filter);
    }

    public List<String> drivers(String depot) throws NamingException {
        return names("(&(objectClass=person)(ou=" + escape(depot) + "))");
    }

    private List<String> names(String filter) throws NamingException {
        List<String> names = new ArrayList<>();
        NamingEnumeration<SearchResult> hits = connect().search(PEOPLE, filter, controls());
        while (hits.hasMore()) {
            names.add(hits.next().getNameInNamespace());
        }
        return names;
    }

    public Optional<String> byLogin(String login) throws NamingException {
        NamingEnumeration<SearchResult> hits = connect().search(PEOPLE, "(uid={0})", new Object[] {login}, controls());
        return hits.hasMore() ? Optional.of(hits.next().getName()) : Optional.empty();
    }

    public List<String> mobile(String login) throws NamingException {
        String filter = String.format("(&(uid=%s)(objectClass=device))", escape(login));
        NamingEnumeration<SearchResult> hits = connect().search(PEOPLE, filter, controls());
        return hits.hasMore() ? List.of(hits.next().getName()) : List.of();
    }

    public String department(String login) throws NamingException {
        return String.valueOf(connect().getAttributes("uid=" + login + "," + PEOPLE, ATTRIBUTES).get("ou"));
    }

    public Object resource(String name) throws NamingException {
        return new InitialContext().lookup(name);
    }

    public Object queue() throws NamingException {
        return new InitialContext().lookup("java:comp/env/jms/tracking");
    }

    private DirContext connect() throws NamingException {
        Hashtable<String, Object> environment = new Hashtable<>();
        environment.put(Context.INITIAL_CONTEXT_FACTORY, "com.sun.jndi.ldap.LdapCtxFactory");
        environment.put(Context.PROVIDER_URL, "ldaps://ldap02.intern.nordfracht.net:636");
        environment.put(Context.SECURITY_PRINCIPAL, settings.directoryUser());
        environment.put(Context.SECURITY_CREDENTIALS, System.getenv("DIRECTORY_PASSWORD"));
        return new InitialDirContext(environment);
    }

    private static SearchControls controls() {
        SearchControls controls = new SearchControls();
        controls.setSearchScope(SearchControls.SUBTREE_SCOPE);
        controls.setReturningAttributes(ATTRIBUTES);
        return controls;
    }

    private static String escape(String value) {
        StringBuilder out = new StringBuilder();
        for (char c : value.toCharArray()) {
            switch (c) {
                case '\\' -> out.append("\\5c");
                case '*' -> out.append("\\2a");
                case '(' -> out.append("\\28");
                case ')' -> out.append("\\29");
                case '\u0000' -> out.append("\\00");
                default -> out.append(c);
            }
        }
        return out.toString();
    }
}
