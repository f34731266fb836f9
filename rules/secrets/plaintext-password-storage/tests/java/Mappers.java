import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Update;
import org.springframework.security.crypto.password.PasswordEncoder;

class Mappers {
  private final Desks desks;
  private final PasswordEncoder encoder;

  Mappers(Desks desks, PasswordEncoder encoder) {
    this.desks = desks;
    this.encoder = encoder;
  }

  void plain(long id, String password) {
    // finding: plaintext-password-storage
    desks.change(id, password);
  }

  void encoded(long id, String password) {
    // ok: plaintext-password-storage
    desks.change(id, encoder.encode(password));
  }

  void hashedInDatabase(long id, String password) {
    // ok: plaintext-password-storage
    desks.crypt(id, password);
  }

  void onlyAsked(long id, String password) {
    // ok: plaintext-password-storage
    desks.touch(id, password);
  }

  @Mapper
  interface Desks {
    @Update("UPDATE desk SET passcode = #{password} WHERE id = #{id}")
    int change(@Param("id") long id, @Param("password") String password);

    @Update("UPDATE desk SET passcode = crypt(#{password}, gen_salt('bf')) WHERE id = #{id}")
    int crypt(@Param("id") long id, @Param("password") String password);

    @Update("UPDATE desk SET seen = now() WHERE id = #{id} AND passcode = crypt(#{password}, passcode)")
    int touch(@Param("id") long id, @Param("password") String password);
  }
}
