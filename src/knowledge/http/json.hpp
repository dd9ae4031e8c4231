// Knowledge as JSON.
#pragma once

#include "http/json.hpp"
#include "knowledge/use_cases/use_cases.hpp"

namespace bihuan::knowledge {

json::value encode(const Found& found);
json::value encode(const ArticleView& view);
json::value encode_public(const ArticleView& view);
json::value encode(const Listed& listed);
json::value encode_public(const Listed& listed);
json::value encode(const RevisionView& view, bool has_body);
json::value encode(const Gap& gap);
json::value encode(const CategoryHealth& health);
json::value encode(const standard::GlossaryTerm& term);
json::value encode(const Wording& wording);

Content read_content(Decoder& in);

}  // namespace bihuan::knowledge
