package eu.nordfracht.logistics.repositories;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

@Mapper
public interface TariffMapper {

    @Select("select * from tariff where zone = #{zone} and weight_max >= #{grams} order by price")
    List<Map<String, Object>> byZone(@Param("zone") String zone, @Param("grams") int grams);

    @Select("select * from tariff where valid_to is null order by ${sort}")
    List<Map<String, Object>> list(@Param("sort") String sort);

    @Select("select zone, price from ${table} where valid_to is null")
    List<Map<String, Object>> ofCarrier(@Param("table") String table);

    @Insert("insert into tariff (zone, weight_max, price) values (#{zone}, #{grams}, #{price})")
    int add(@Param("zone") String zone, @Param("grams") int grams, @Param("price") BigDecimal price);

    @Update({
        "update tariff set price = #{price}",
        "where tariff_code like '${prefix}%'"
    })
    int reprice(@Param("prefix") String prefix, @Param("price") BigDecimal price);
}
