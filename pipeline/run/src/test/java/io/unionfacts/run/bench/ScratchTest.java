package io.unionfacts.run.bench;
import io.unionfacts.extract.article.*;
import io.unionfacts.run.copies.*;
import java.nio.file.*;
import java.sql.*;
import java.util.*;
import java.util.stream.*;
import org.junit.jupiter.api.Test;
class ScratchTest {
  @Test void go() throws Exception {
    Path d=Path.of("/tmp/input/c.duckdb"); Files.deleteIfExists(d); 
    PlantedCopies p=new PlantedCopies(); int N=10000;
    CopiesCommand.load(p,N,Files.createTempDirectory("sh"),d);
    Map<Long,Long> counts=new HashMap<>();
    try(Connection c=DriverManager.getConnection("jdbc:duckdb:"+d);Statement s=c.createStatement()){
      ResultSet r=s.executeQuery("SELECT CAST(d.uri AS BIGINT), CAST(o.uri AS BIGINT) FROM article a JOIN document d USING (doc_id) JOIN article c ON c.article_id = coalesce(a.duplicate_of, a.article_id) JOIN document o ON o.doc_id = c.doc_id");
      while(r.next()) counts.put(r.getLong(1),r.getLong(2));
    }
    int shown=0,fp=0;
    for(long i=0;i<N;i++){ long o=p.originalOf(i); long ci=counts.get(i), co=counts.get(o);
      if(ci!=co && shown++<25) System.out.printf("MISS %d %s orig %d counts %d/%d keys shared %d roles %s len %d %d%n",i,p.kind(i),o,ci,co,sk(p,i,o),p.article(i).role(),len(p,i),len(p,o));
      if(p.originalOf(ci)!=o && fp++<25) System.out.printf("FALSE %d %s -> %d (%s of %d) len %d %d keys %d%n",i,p.kind(i),ci,p.kind(ci),p.originalOf(ci),len(p,i),len(p,ci),sk(p,i,ci));
    }
  }
  static int len(PlantedCopies p,long i){return p.article(i).blocks().stream().mapToInt(b->b.text().length()).sum();}
  static int sk(PlantedCopies p,long i,long j){ Set<String> a=new HashSet<>(List.of(TextSketch.of(p.article(i)).orElse("[]").split("[\\[\\], ]+"))); a.retainAll(Set.of(TextSketch.of(p.article(j)).orElse("[]").split("[\\[\\], ]+"))); return a.size(); }
}
