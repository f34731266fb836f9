package eu.nordfracht.logistics.web;

import eu.nordfracht.logistics.dto.DeclarationForm;
import eu.nordfracht.logistics.lib.LogisticsException;
import eu.nordfracht.logistics.services.CustomsService;
import eu.nordfracht.logistics.services.ImportService;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import javax.xml.transform.TransformerException;
import javax.xml.xpath.XPathExpressionException;
import org.dom4j.DocumentException;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.xml.sax.SAXException;

@RestController
@RequestMapping(path = "/api/customs", produces = MediaType.APPLICATION_JSON_VALUE)
public class CustomsController {

    private static final Pattern REFERENCE = Pattern.compile("^([\"']?)([A-Za-z0-9]+-?)+\\1$");
    private static final Pattern EORI = Pattern.compile("^[A-Z]{2}[A-Z0-9]{1,15}$");

    private final CustomsService customs;
    private final ImportService imports;

    public CustomsController(CustomsService customs, ImportService imports) {
        this.customs = customs;
        this.imports = imports;
    }

    @PostMapping("/manifest")
    public int manifest(InputStream body, @RequestParam String consignee) throws XPathExpressionException {
        return customs.lines(customs.manifest(body), consignee);
    }

    @PostMapping("/declaration")
    public String declaration(@RequestBody String xml) {
        return '"' + customs.declaration(xml).getDocumentElement().getLocalName() + '"';
    }

    @PostMapping("/items")
    public List<String> items(@RequestBody byte[] xml) throws XMLStreamException {
        return customs.items(xml, false);
    }

    @PostMapping("/weight")
    public int weight(@RequestBody String xml) throws XMLStreamException {
        return customs.weight(xml);
    }

    @PostMapping("/parties")
    public Map<String, String> parties(@RequestBody byte[] xml) throws DocumentException, SAXException {
        return Map.of("office", customs.office(new ByteArrayInputStream(xml)),
                "sender", customs.sender(new ByteArrayInputStream(xml)));
    }

    @PostMapping("/render")
    public Map<String, String> render(@RequestBody String xml, @RequestParam(defaultValue = "false") boolean preview)
            throws TransformerException {
        return Map.of("document", preview ? customs.preview(xml) : customs.render(xml));
    }

    @GetMapping("/duty/{code}")
    public Map<String, String> duty(@PathVariable String code) throws XPathExpressionException {
        return Map.of("duty", customs.duty(code), "licence", customs.licence(code));
    }

    @GetMapping("/chapters/{chapter}")
    public Map<String, String> chapter(@PathVariable int chapter, @RequestParam(defaultValue = "title") String part)
            throws XPathExpressionException {
        return Map.of("value", customs.chapter(chapter, part));
    }

    @PostMapping
    public void submit(@RequestBody DeclarationForm form) throws SQLException {
        if (!REFERENCE.matcher(form.reference()).matches()) {
            throw new LogisticsException(400, "reference is not valid");
        }
        if (!EORI.matcher(form.importer().eori()).matches()) {
            throw new LogisticsException(400, "importer.eori is not valid");
        }
        customs.submit(form);
    }

    @GetMapping
    public List<String> search(@RequestParam Map<String, String> query) throws SQLException {
        Map<String, String> filters = new LinkedHashMap<>(query);
        boolean exact = filters.remove("exact") != null;
        return customs.search(filters, exact);
    }

    @GetMapping("/recent")
    public List<String> recent(@RequestParam(defaultValue = "20") int limit) throws SQLException {
        return customs.recent(limit);
    }

    @PostMapping("/{declaration}/lines")
    public int lines(@PathVariable String declaration, @RequestBody DeclarationForm.Line line) throws SQLException {
        return customs.lines(declaration, line);
    }

    @PostMapping("/clearance")
    public CompletableFuture<String> clear(@RequestParam long customer, @RequestParam int office) {
        return customs.clear(customer, office);
    }

    @PostMapping("/importers")
    public CompletableFuture<String> importer(@RequestParam long customer) throws IOException {
        return customs.importer(customer);
    }

    @PostMapping("/partner")
    public DeclarationForm partner(@RequestBody byte[] xml, @RequestParam(defaultValue = "true") boolean typed) {
        String text = new String(xml, StandardCharsets.UTF_8);
        return typed ? imports.declaration(text) : imports.partner(text);
    }

    @PostMapping("/bulk")
    public int bulk(@RequestBody List<String> bodies) {
        return imports.all(bodies).size();
    }

    @GetMapping("/codes")
    public List<String> codes(@RequestParam String pattern, @RequestParam(defaultValue = "50") int limit) throws SQLException {
        return customs.recent(limit).stream()
                .filter(reference -> reference.matches(pattern))
                .toList();
    }

    @GetMapping("/prefix")
    public List<String> prefix(@RequestParam String prefix, @RequestParam(defaultValue = "50") int limit) throws SQLException {
        return customs.recent(limit).stream()
                .filter(reference -> reference.startsWith(prefix))
                .map(reference -> reference.replace(prefix, ""))
                .toList();
    }
}
