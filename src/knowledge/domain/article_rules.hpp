// What an article may hold.
#pragma once

#include <string>
#include <string_view>

#include "knowledge/domain/article.hpp"
#include "knowledge/domain/knowledge_errors.hpp"
#include "standard/knowledge_types.hpp"

namespace bihuan::knowledge {

bool is_article_code(std::string_view code);
// Markdown without HTML, images and links that lead to anything but a page, a mail or a call. Fields are
// named `field`.
Done check_markdown(const std::string& field, std::string_view text);
Done check_content(const Content& content, const standard::KnowledgeRules& rules, Instant now);
bool is_valid_at(const Content& content, Instant at);

}  // namespace bihuan::knowledge
