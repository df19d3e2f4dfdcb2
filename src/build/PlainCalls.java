import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.Label;
import java.lang.classfile.MethodModel;
import java.lang.classfile.Opcode;
import java.lang.classfile.TypeKind;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.DirectMethodHandleDesc;
import java.lang.constant.MethodTypeDesc;
import java.lang.reflect.AccessFlag;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Replaces the dynamic calls that the ahead-of-time cache cannot hold by plain ones.
///
/// A pattern switch and the `equals` and `hashCode` of a record are linked at run time, each at a
/// cost of about a millisecond, before anything has been differentiated. What is linked is simple
/// enough to be written down: a chain of `instanceof`, a comparison of the components in turn. The
/// source stays as it is.
final class PlainCalls {
  private static final String SWITCHES = "SwitchBootstraps";
  private static final String RECORDS = "ObjectMethods";
  private static final ClassDesc OBJECTS = ClassDesc.of("java.util.Objects");
  private static final MethodTypeDesc EQUALS =
      MethodTypeDesc.of(ConstantDescs.CD_boolean, ConstantDescs.CD_Object, ConstantDescs.CD_Object);
  private static final MethodTypeDesc HASH =
      MethodTypeDesc.of(ConstantDescs.CD_int, ConstantDescs.CD_Object);

  private final ClassModel model;
  private final ClassDesc self;
  private final Map<Switch, String> switches = new LinkedHashMap<>();

  /// A switch by the type of what is switched on and the types of its labels.
  private record Switch(MethodTypeDesc type, List<ConstantDesc> labels) {}

  private PlainCalls(ClassModel model) {
    this.model = model;
    this.self = model.thisClass().asSymbol();
  }

  /// The class with plain calls, or nothing where it has none to replace.
  static Optional<byte[]> in(byte[] bytes, ClassFile classes) {
    var model = classes.parse(bytes);
    if (model.methods().stream().noneMatch(PlainCalls::isReplaceable)) {
      return Optional.empty();
    }
    var plain = new PlainCalls(model);
    var bodies = ClassTransform.transformingMethodBodies(PlainCalls::isReplaceable, plain::replace);
    return Optional.of(
        classes.transformClass(
            model, bodies.andThen(ClassTransform.endHandler(plain::addSwitches))));
  }

  private static boolean isReplaceable(MethodModel method) {
    return method.code().stream()
        .flatMap(code -> code.elementStream())
        .anyMatch(e -> e instanceof InvokeDynamicInstruction call && isReplaceable(call));
  }

  private static boolean isReplaceable(InvokeDynamicInstruction call) {
    return switch (owner(call)) {
      case SWITCHES -> call.bootstrapArgs().stream().allMatch(ClassDesc.class::isInstance);
      case RECORDS -> !call.name().equalsString("toString");
      default -> false;
    };
  }

  private static String owner(InvokeDynamicInstruction call) {
    return call.bootstrapMethod().owner().displayName();
  }

  private void replace(CodeBuilder code, CodeElement element) {
    if (!(element instanceof InvokeDynamicInstruction call) || !isReplaceable(call)) {
      code.with(element);
    } else if (owner(call).equals(SWITCHES)) {
      var key = new Switch(call.typeSymbol(), call.bootstrapArgs());
      var name = switches.computeIfAbsent(key, _ -> "typeSwitch$" + switches.size());
      code.invokestatic(self, name, call.typeSymbol(), isInterface());
    } else if (call.name().equalsString("equals")) {
      emitEquals(code, components(call));
    } else {
      emitHashCode(code, components(call));
    }
  }

  private boolean isInterface() {
    return model.flags().has(AccessFlag.INTERFACE);
  }

  private static List<DirectMethodHandleDesc> components(InvokeDynamicInstruction call) {
    return call.bootstrapArgs().stream()
        .filter(DirectMethodHandleDesc.class::isInstance)
        .map(DirectMethodHandleDesc.class::cast)
        .toList();
  }

  private void addSwitches(ClassBuilder builder) {
    switches.forEach((key, name) ->
        builder.withMethodBody(
            name,
            key.type(),
            ClassFile.ACC_PRIVATE | ClassFile.ACC_STATIC | ClassFile.ACC_SYNTHETIC,
            code -> emitSwitch(code, key.labels())));
  }

  /// The index of the first label from the second argument on that the first argument is an
  /// instance of; −1 for null, the number of labels for none (`SwitchBootstraps.typeSwitch`).
  private static void emitSwitch(CodeBuilder code, List<ConstantDesc> labels) {
    code.aload(0).ifThen(Opcode.IFNULL, none -> none.loadConstant(-1).ireturn());
    for (int i = 0; i < labels.size(); i++) {
      int index = i;
      var next = code.newLabel();
      code.iload(1)
          .loadConstant(index)
          .if_icmpgt(next)
          .aload(0)
          .instanceOf((ClassDesc) labels.get(index))
          .ifeq(next)
          .loadConstant(index)
          .ireturn()
          .labelBinding(next);
    }
    code.loadConstant(labels.size()).ireturn();
  }

  /// On the stack are the record and the other object; on it stays whether all components are
  /// equal.
  private void emitEquals(CodeBuilder code, List<DirectMethodHandleDesc> components) {
    int other = code.allocateLocal(TypeKind.REFERENCE);
    var different = code.newLabel();
    var end = code.newLabel();
    code.astore(other).pop().aload(other).instanceOf(self).ifeq(different);
    for (var component : components) {
      var type = component.invocationType().returnType();
      get(code.aload(0), component, type);
      get(code.aload(other).checkcast(self), component, type);
      jumpIfDifferent(code, type, different);
    }
    code.iconst_1().goto_(end).labelBinding(different).iconst_0().labelBinding(end);
  }

  private void get(CodeBuilder code, DirectMethodHandleDesc component, ClassDesc type) {
    code.getfield(self, component.methodName(), type);
  }

  /// Primitives are compared as their wrapper classes compare them, and differ where that is not 0.
  private static void jumpIfDifferent(CodeBuilder code, ClassDesc type, Label different) {
    if (type.isPrimitive()) {
      var compared = MethodTypeDesc.of(ConstantDescs.CD_int, type, type);
      code.invokestatic(wrapper(type), "compare", compared).ifne(different);
    } else {
      code.invokestatic(OBJECTS, "equals", EQUALS).ifeq(different);
    }
  }

  /// On the stack is the record; on it stays 31·(31·h₁ + h₂) + … of the components' hash codes.
  private void emitHashCode(CodeBuilder code, List<DirectMethodHandleDesc> components) {
    code.pop().iconst_0();
    for (var component : components) {
      var type = component.invocationType().returnType();
      code.loadConstant(31).imul();
      get(code.aload(0), component, type);
      if (type.isPrimitive()) {
        code.invokestatic(wrapper(type), "hashCode", MethodTypeDesc.of(ConstantDescs.CD_int, type));
      } else {
        code.invokestatic(OBJECTS, "hashCode", HASH);
      }
      code.iadd();
    }
  }

  private static ClassDesc wrapper(ClassDesc primitive) {
    return switch (primitive.descriptorString()) {
      case "I" -> ConstantDescs.CD_Integer;
      case "J" -> ConstantDescs.CD_Long;
      case "D" -> ConstantDescs.CD_Double;
      case "F" -> ConstantDescs.CD_Float;
      case "Z" -> ConstantDescs.CD_Boolean;
      case "B" -> ConstantDescs.CD_Byte;
      case "S" -> ConstantDescs.CD_Short;
      default -> ConstantDescs.CD_Character;
    };
  }
}
