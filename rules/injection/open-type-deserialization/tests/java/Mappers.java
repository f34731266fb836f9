import com.alibaba.fastjson.parser.ParserConfig;
import com.esotericsoftware.kryo.Kryo;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.jsontype.BasicPolymorphicTypeValidator;
import com.fasterxml.jackson.databind.jsontype.impl.LaissezFaireSubTypeValidator;
import org.apache.activemq.ActiveMQConnectionFactory;

class Mappers {
  ObjectMapper old() {
    ObjectMapper mapper = new ObjectMapper();
    // finding: open-type-deserialization
    mapper.enableDefaultTyping(ObjectMapper.DefaultTyping.NON_FINAL);
    return mapper;
  }

  ObjectMapper lax() {
    ObjectMapper mapper = new ObjectMapper();
    // finding: open-type-deserialization
    mapper.activateDefaultTyping(LaissezFaireSubTypeValidator.instance, ObjectMapper.DefaultTyping.EVERYTHING);
    return mapper;
  }

  Kryo kryo() {
    Kryo kryo = new Kryo();
    // finding: open-type-deserialization
    kryo.setRegistrationRequired(false);
    return kryo;
  }

  void fastjson() {
    // finding: open-type-deserialization
    ParserConfig.getGlobalInstance().setAutoTypeSupport(true);
  }

  void queue(ActiveMQConnectionFactory factory) {
    // finding: open-type-deserialization
    factory.setTrustAllPackages(true);
  }

  // what is fine

  ObjectMapper listed() {
    ObjectMapper mapper = new ObjectMapper();
    BasicPolymorphicTypeValidator allowed = BasicPolymorphicTypeValidator.builder().allowIfSubType("com.shop").build();
    // ok: open-type-deserialization
    mapper.activateDefaultTyping(allowed, ObjectMapper.DefaultTyping.NON_FINAL);
    return mapper;
  }

  ObjectMapper plain() {
    // ok: open-type-deserialization
    return new ObjectMapper();
  }

  Kryo registered() {
    Kryo kryo = new Kryo();
    // ok: open-type-deserialization
    kryo.setRegistrationRequired(true);
    return kryo;
  }

  void strict(ActiveMQConnectionFactory factory) {
    // ok: open-type-deserialization
    ParserConfig.getGlobalInstance().setAutoTypeSupport(false);
    // ok: open-type-deserialization
    factory.setTrustAllPackages(false);
  }
}
