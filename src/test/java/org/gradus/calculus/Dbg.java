package org.gradus.calculus;
import java.util.*; import org.gradus.expr.*; import org.gradus.notation.*; import org.gradus.number.*;
class Dbg { public static void main(String[] a) {
  for (int k=0;k<a.length;k+=2) {
  var f=Reader.standard().expression(a[k]); var point=new LinkedHashMap<Symbol,Expr>();
  for (var s: a[k+1].split(",")) point.put(Symbol.of(s.split("=")[0]), Reader.standard().expression(s.split("=")[1]));
  long t=System.nanoTime();
  var c=NudgeCheck.of(f, List.copyOf(point.keySet()), point, Rational.of(1,1000), Budget.standard());
  System.out.println(a[k]+" "+(System.nanoTime()-t)/1000000+" ms value "+c.value()+" "+c.exactValue());
  for (var r: c.rows()) { System.out.println("  "+r.symbol()+" "+r.symbolic()+" "+r.graph()+" "+r.forward()+" "+r.central()+" q="+r.exactQuotient()+" order "+r.order()+" "+r.slope()); 
    if (c.rows().size()==1) for (var s: r.steps().rows()) System.out.printf("    1e-%d  %s err %.2e (%.2e %.2e)   central err %.2e (%.2e %.2e)%n", s.digits(), s.forward().value(), s.forward().error(), s.forward().truncation(), s.forward().roundOff(), s.central().error(), s.central().truncation(), s.central().roundOff());
    System.out.println("   "+r.steps().forwardBalance()+" "+r.steps().centralBalance()); }
  System.out.println("  H "+c.hessian());
  }
}}
