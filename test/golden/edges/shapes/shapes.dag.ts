import { chain, dag } from "jetway";
import { empty } from "jetway/operators";

export default dag("edge_shapes", {}, () => {
  const [a, b, c, d, e, f, g, h, i] = ["a", "b", "c", "d", "e", "f", "g", "h", "i"].map((id) => empty(id)) as [
    ReturnType<typeof empty>,
    ReturnType<typeof empty>,
    ReturnType<typeof empty>,
    ReturnType<typeof empty>,
    ReturnType<typeof empty>,
    ReturnType<typeof empty>,
    ReturnType<typeof empty>,
    ReturnType<typeof empty>,
    ReturnType<typeof empty>,
  ];
  chain(a, b, [c, d], e);
  chain([f, g], h, e);
  a.before(i);
  empty("alone");
  const first = empty("a_task_with_quite_a_long_name_that_fills_most_of_a_line");
  chain(first, empty("another_task_with_quite_a_long_name_that_does_so_too"));
});
