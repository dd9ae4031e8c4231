// Articles as a file: TOML, so that texts of several lines can be read and edited.
//
//   [[article]]
//   code = "broadband-red-light"       # small letters, digits and -
//   category = "fault.broadband.down"  # of the standard; may be left out
//   audience = "customer"              # or "agent"
//   keywords = ["红灯", "LOS"]         # also `synonyms`, `related` (codes), `training` (a course)
//   valid_to = "2027-01-01T00:00:00Z"  # also `valid_from`; may be left out
//   [article.zh]                       # and [article.en]; one of them at least
//   title = "…"
//   summary = "…"
//   body = '''…'''                     # Markdown
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "knowledge/domain/article.hpp"

namespace bihuan::knowledge {

struct FileArticle {
    std::string code, category;
    Content content;  // without its category
};
inline constexpr std::size_t file_bytes_max = 64 * 1024 * 1024, file_articles_max = 10'000;
Result<std::vector<FileArticle>> read_articles(std::string_view text);
std::string write_articles(const std::vector<FileArticle>& articles);

}  // namespace bihuan::knowledge
