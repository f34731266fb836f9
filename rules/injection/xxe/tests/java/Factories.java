import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;

// factories that another class makes, told apart by a qualifier
class Factories {
  @Produces
  @Singleton
  @Identifier("bulk")
  XMLInputFactory bulk() {
    XMLInputFactory factory = XMLInputFactory.newFactory();
    factory.setProperty(XMLInputFactory.IS_COALESCING, Boolean.TRUE);
    return factory;
  }

  @Produces
  @Singleton
  @Identifier("document")
  XMLInputFactory document() {
    XMLInputFactory factory = XMLInputFactory.newFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, Boolean.FALSE);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, Boolean.FALSE);
    return factory;
  }
}

@Path("/sheets")
class Sheets {
  private final XMLInputFactory documents;
  private final XMLInputFactory bulk;

  @Inject
  Sheets(@Identifier("document") XMLInputFactory documents, @Identifier("bulk") XMLInputFactory bulk) {
    this.documents = documents;
    this.bulk = bulk;
  }

  @POST
  @Path("/one")
  public void one(InputStream body) throws XMLStreamException {
    // ok: xxe
    documents.createXMLStreamReader(body);
  }

  @POST
  @Path("/many")
  public void many(InputStream body) throws XMLStreamException {
    // finding: xxe
    bulk.createXMLStreamReader(body);
  }

  @POST
  @Path("/open")
  public void open(InputStream body) throws XMLStreamException {
    XMLInputFactory factory = XMLInputFactory.newFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, Boolean.TRUE);
    // finding: xxe
    factory.createXMLStreamReader(body);
  }
}
