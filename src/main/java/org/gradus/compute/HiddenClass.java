package org.gradus.compute;

import static java.lang.constant.ConstantDescs.BSM_CLASS_DATA_AT;
import static java.lang.constant.ConstantDescs.CD_Object;
import static java.lang.constant.ConstantDescs.DEFAULT_NAME;
import static java.lang.constant.ConstantDescs.INIT_NAME;
import static java.lang.constant.ConstantDescs.MTD_void;

import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeBuilder;
import java.lang.constant.ClassDesc;
import java.lang.constant.DynamicConstantDesc;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.List;
import java.util.function.Consumer;

/// Generated classes, which nobody can name and which go away with their last instance.
final class HiddenClass {
  /// The name under which a generated class calls its own methods.
  static final ClassDesc NAME = ClassDesc.of(HiddenClass.class.getPackageName() + ".Compiled");

  private static final MethodHandles.Lookup LOOKUP = MethodHandles.lookup();

  private HiddenClass() {}

  /// An instance of a new class that implements the interface with the given methods.
  ///
  /// The instructions refer to the constants by their places in the list.
  static <T> T of(Class<T> type, List<Object> constants, Consumer<ClassBuilder> methods) {
    var bytes =
        ClassFile.of()
            .build(
                NAME,
                builder -> {
                  builder
                      .withInterfaceSymbols(ClassDesc.of(type.getName()))
                      .withFlags(ClassFile.ACC_FINAL);
                  constructor(builder);
                  methods.accept(builder);
                });
    return type.cast(instance(bytes, constants));
  }

  /// Leaves an object on the stack that is added to the constants of the class where it is missing.
  static CodeBuilder push(
      Object constant, ClassDesc type, CodeBuilder code, List<Object> constants) {
    if (!constants.contains(constant)) {
      constants.add(constant);
    }
    int place = constants.indexOf(constant);
    return code.loadConstant(
        DynamicConstantDesc.ofNamed(BSM_CLASS_DATA_AT, DEFAULT_NAME, type, place));
  }

  private static void constructor(ClassBuilder type) {
    type.withMethodBody(
        INIT_NAME,
        MTD_void,
        ClassFile.ACC_PUBLIC,
        code -> code.aload(0).invokespecial(CD_Object, INIT_NAME, MTD_void).return_());
  }

  private static Object instance(byte[] bytes, List<Object> constants) {
    try {
      var defined = LOOKUP.defineHiddenClassWithClassData(bytes, constants, true);
      return defined
          .findConstructor(defined.lookupClass(), MethodType.methodType(void.class))
          .invoke();
    } catch (Throwable e) {
      throw new IllegalStateException("The virtual machine refused a generated class.", e);
    }
  }
}
