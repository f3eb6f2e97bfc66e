# tenon_embed(app MODEL "digits::Net" HEADER digits/net.hpp WEIGHTS digits.safetensors AS digits [OPTIONS "..."]
#             [C_HEADER digits.h])
#
# #include <digits.hpp> then gives app the model embedded::digits, packed for app's own instruction set; beside it lies
# digits.h, of the C functions of TENON_EXPORT_C_EMBEDDED(digits, embedded::digits). The type is compiled by
# TENON_HOST_CXX where app is not compiled for this machine.
function(tenon_embed target)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "MODEL;HEADER;WEIGHTS;AS;OPTIONS;C_HEADER" "")
  foreach(word MODEL HEADER WEIGHTS AS)
    if(NOT arg_${word} OR arg_UNPARSED_ARGUMENTS)
      message(FATAL_ERROR "tenon_embed takes a target, then MODEL, HEADER, WEIGHTS, AS, perhaps OPTIONS and C_HEADER, "
                          "each with one value: ${ARGV}")
    endif()
  endforeach()
  cmake_path(ABSOLUTE_PATH arg_WEIGHTS NORMALIZE)
  set(folder ${CMAKE_CURRENT_BINARY_DIR}/tenon_embed/${target})
  set(options "")
  if(arg_OPTIONS)
    set(options --options "${arg_OPTIONS}")
  endif()
  set(c_header "")
  if(arg_C_HEADER)
    set(c_header ${folder}/${arg_C_HEADER})
    list(APPEND options --c-header ${c_header})
  endif()
  set(host ${CMAKE_CXX_COMPILER})
  if(CMAKE_CROSSCOMPILING)
    set(TENON_HOST_CXX c++ CACHE STRING "The compiler for this machine, which tenon_embed calls")
    set(host ${TENON_HOST_CXX})
  endif()
  list(JOIN CMAKE_CXX_COMPILER_LAUNCHER " " launcher)
  string(STRIP "${launcher} ${host}" host)
  # For what to pack: <tenon/base/target.hpp> as app's compiler sees it behind its preprocessor.
  if(NOT TARGET ${target}_tenon_target)
    file(CONFIGURE OUTPUT ${folder}/target.cpp CONTENT "#include <tenon/base/target.hpp>\n")
    add_library(${target}_tenon_target OBJECT ${folder}/target.cpp)
    target_link_libraries(${target}_tenon_target PRIVATE tenon::tenon)
    target_compile_options(${target}_tenon_target PRIVATE $<TARGET_PROPERTY:${target},COMPILE_OPTIONS> -E)
  endif()
  set(objects "")  # Make has no rule for them
  if(CMAKE_GENERATOR MATCHES Ninja)
    set(objects $<TARGET_OBJECTS:${target}_tenon_target>)
  endif()
  set(includes "$<TARGET_PROPERTY:${target},INCLUDE_DIRECTORIES>")
  set(definitions "$<TARGET_PROPERTY:${target},COMPILE_DEFINITIONS>")
  add_custom_command(
    OUTPUT ${folder}/${arg_AS}.hpp ${c_header}
    COMMAND "${TENON_EMBED_COMMAND}" --model "${arg_MODEL}" --header "${arg_HEADER}" --weights "${arg_WEIGHTS}"
            --as "${arg_AS}" ${options} --output ${folder}/${arg_AS}.hpp
            --target $<TARGET_OBJECTS:${target}_tenon_target> --host "${host}" --depfile ${folder}/${arg_AS}.d --
            "$<$<BOOL:${includes}>:-I$<JOIN:${includes},;-I>>" "$<$<BOOL:${definitions}>:-D$<JOIN:${definitions},;-D>>"
    DEPENDS "${arg_WEIGHTS}" "${TENON_EMBED_COMMAND}" ${target}_tenon_target ${objects}
    DEPFILE ${folder}/${arg_AS}.d
    COMMENT "Embedding ${arg_WEIGHTS} as ${arg_AS}"
    COMMAND_EXPAND_LISTS VERBATIM)
  target_sources(${target} PRIVATE ${folder}/${arg_AS}.hpp)
  target_include_directories(${target} PUBLIC $<BUILD_INTERFACE:${folder}>)
endfunction()
