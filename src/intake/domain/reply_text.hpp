// What somebody wrote now, and what their mail program hung below it.
#pragma once

#include <string>
#include <string_view>

namespace bihuan::intake {

struct Folded {
    std::string fresh, history;  // the history with the signature; together every line there was
};
// Answers written between quoted lines stay with them: then nothing is folded but the signature.
Folded folded(std::string_view text);

}  // namespace bihuan::intake
