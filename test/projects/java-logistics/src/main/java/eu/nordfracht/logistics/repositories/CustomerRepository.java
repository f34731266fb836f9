package eu.nordfracht.logistics.repositories;

import eu.nordfracht.logistics.domain.Customer;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Root;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Repository;

@Repository
public class CustomerRepository {

    private static final String BASE = "select c from Customer c ";

    @PersistenceContext
    private EntityManager entities;

    public List<Customer> byName(String name) {
        return list(base -> base + "where c.lastName like '" + name + "%'");
    }

    public List<Customer> active() {
        return entities.createQuery(BASE + "where c.customerNumber is not null order by c.lastName", Customer.class).getResultList();
    }

    private List<Customer> list(Function<String, String> query) {
        TypedQuery<Customer> typed = entities.createQuery(query.apply(BASE), Customer.class);
        return typed.setMaxResults(50).getResultList();
    }

    public List<?> byRegion(String region, String postcode) {
        String sql = String.format("select customer_number, company from customer where country = '%s' and postcode = :postcode", region);
        return entities.createNativeQuery(sql).setParameter("postcode", postcode).getResultList();
    }

    public Optional<Customer> byNumber(String number) {
        return entities.createQuery(BASE + "where c.customerNumber = :number", Customer.class)
                .setParameter("number", number)
                .getResultStream()
                .findFirst();
    }

    public List<Customer> byCountry(String country) {
        CriteriaBuilder builder = entities.getCriteriaBuilder();
        CriteriaQuery<Customer> query = builder.createQuery(Customer.class);
        Root<Customer> root = query.from(Customer.class);
        query.select(root).where(builder.equal(root.get("country"), country));
        return entities.createQuery(query).getResultList();
    }

    public List<Object[]> contacts() {
        return entities.createQuery("select c.email, c.firstName from Customer c", Object[].class).getResultList();
    }

    public List<Customer> all() {
        return entities.createQuery("select c from Customer c", Customer.class).getResultList();
    }

    public Customer save(Customer customer) {
        return entities.merge(customer);
    }

    public Customer get(long id) {
        return entities.find(Customer.class, id);
    }
}
