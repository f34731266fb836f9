package eu.nordfracht.logistics.services;

import eu.nordfracht.logistics.domain.Customer;
import eu.nordfracht.logistics.dto.DeclarationForm;
import eu.nordfracht.logistics.integrations.CustomsAuthorityClient;
import eu.nordfracht.logistics.integrations.ErrorTracker;
import eu.nordfracht.logistics.lib.LogisticsException;
import eu.nordfracht.logistics.lib.XmlSupport;
import eu.nordfracht.logistics.repositories.CustomerRepository;
import eu.nordfracht.logistics.repositories.DeclarationDao;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.StringWriter;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import javax.xml.namespace.QName;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.transform.Source;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.stream.StreamResult;
import javax.xml.transform.stream.StreamSource;
import javax.xml.xpath.XPath;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathExpressionException;
import org.dom4j.DocumentException;
import org.dom4j.io.SAXReader;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** Declarations, manifests and duties. The tariff file is replaced once a year. */
@Service
public class CustomsService {

    private static final Logger LOG = LoggerFactory.getLogger(CustomsService.class);

    private final DeclarationDao declarations;
    private final CustomerRepository customers;
    private final CustomsAuthorityClient authority;
    private final ErrorTracker errors;
    private Document tariffs;

    public CustomsService(DeclarationDao declarations, CustomerRepository customers, CustomsAuthorityClient authority,
                          ErrorTracker errors) {
        this.declarations = declarations;
        this.customers = customers;
        this.authority = authority;
        this.errors = errors;
    }

    public Document manifest(InputStream body) {
        try {
            return XmlSupport.manifests().parse(body);
        } catch (SAXException | IOException e) {
            throw new LogisticsException(400, "manifest cannot be read");
        }
    }

    public Document declaration(String xml) {
        try {
            Document document = XmlSupport.declarations().parse(new InputSource(new StringReader(xml)));
            LOG.debug("{} lines", document.getElementsByTagNameNS(XmlSupport.CDS_NAMESPACE, "line").getLength());
            return document;
        } catch (SAXException | IOException e) {
            throw new LogisticsException(400, "declaration cannot be read");
        }
    }

    public List<String> items(byte[] xml, boolean withTypes) throws XMLStreamException {
        XMLStreamReader reader = XmlSupport.streams(true).createXMLStreamReader(new ByteArrayInputStream(xml));
        List<String> names = new ArrayList<>();
        while (reader.hasNext()) {
            if (reader.next() == XMLStreamReader.START_ELEMENT && (withTypes || !reader.getLocalName().equals("type"))) {
                names.add(reader.getLocalName());
            }
        }
        return names;
    }

    public int weight(String xml) throws XMLStreamException {
        XMLStreamReader reader = XmlSupport.streams(false).createXMLStreamReader(new StringReader(xml));
        int sum = 0;
        while (reader.hasNext()) {
            if (reader.next() == XMLStreamReader.START_ELEMENT && "weight".equals(reader.getLocalName())) {
                sum += Integer.parseInt(reader.getElementText());
            }
        }
        return sum;
    }

    public String office(InputStream body) throws DocumentException {
        SAXReader reader = new SAXReader();
        return reader.read(body).getRootElement().attributeValue("office");
    }

    public String sender(InputStream body) throws DocumentException, SAXException {
        SAXReader reader = new SAXReader();
        reader.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        return reader.read(body).getRootElement().attributeValue("sender");
    }

    public String render(String xml) throws TransformerException {
        StringWriter out = new StringWriter();
        Source style = new StreamSource(CustomsService.class.getResourceAsStream("/customs/declaration.xsl"));
        TransformerFactory.newInstance().newTransformer(style).transform(new StreamSource(new StringReader(xml)), new StreamResult(out));
        return out.toString();
    }

    public String preview(String xml) throws TransformerException {
        StringWriter out = new StringWriter();
        XmlSupport.transformers().newTransformer().transform(new StreamSource(new StringReader(xml)), new StreamResult(out));
        return out.toString();
    }

    public synchronized Document tariffs() {
        if (tariffs == null) {
            try (InputStream in = CustomsService.class.getResourceAsStream("/customs/tariffs.xml")) {
                tariffs = XmlSupport.manifests().parse(in);
            } catch (SAXException | IOException e) {
                throw new IllegalStateException(e);
            }
        }
        return tariffs;
    }

    public String duty(String code) throws XPathExpressionException {
        return select("/tariffs/line[@code='" + code + "']/duty/text()");
    }

    private String select(String expression) throws XPathExpressionException {
        return XmlSupport.xpath().evaluate(expression, tariffs());
    }

    public int lines(Document manifest, String consignee) throws XPathExpressionException {
        String expression = String.format("//consignment[consignee/name=\"%s\"]/line", consignee);
        NodeList nodes = (NodeList) XmlSupport.xpath().compile(expression).evaluate(manifest, XPathConstants.NODESET);
        return nodes.getLength();
    }

    public String licence(String code) throws XPathExpressionException {
        XPath xpath = XmlSupport.xpath();
        Map<QName, Object> variables = Map.of(new QName("code"), code);
        xpath.setXPathVariableResolver(variables::get);
        return xpath.evaluate("/tariffs/line[@code=$code]/licence", tariffs());
    }

    public String chapter(int chapter, String part) throws XPathExpressionException {
        String attribute = switch (part) {
            case "title" -> "@title";
            case "note" -> "@note";
            default -> "@number";
        };
        return XmlSupport.xpath().evaluate("/tariffs/chapter[" + chapter + "]/" + attribute, tariffs());
    }

    public void submit(DeclarationForm form) throws SQLException {
        declarations.insert(form);
        LOG.info("declaration with {} lines", form.lines().size());
    }

    public List<String> search(Map<String, String> filters, boolean exact) throws SQLException {
        DeclarationDao.Query query = new DeclarationDao.Query();
        filters.forEach(query::with);
        return exact ? declarations.find(query) : declarations.references(query);
    }

    public int lines(String declaration, DeclarationForm.Line line) throws SQLException {
        return declarations.countLines(declaration, line.tariffCode());
    }

    public List<String> recent(int limit) throws SQLException {
        return declarations.recent(limit);
    }

    public CompletableFuture<String> clear(long customerId, int office) {
        Customer customer = customers.get(customerId);
        return authority.office(office)
                .thenCompose(answer -> authority.identity(customer))
                .exceptionally(failure -> {
                    LOG.error("clearance of passport {} failed", customer.getPassportNumber());
                    errors.rejected(customer, "identity");
                    return "rejected";
                });
    }

    public CompletableFuture<String> importer(long customerId) throws IOException {
        Customer customer = customers.get(customerId);
        return authority.register(customer).whenComplete((answer, failure) ->
                LOG.info("importer {} registered: {}", customerId, failure == null));
    }
}
