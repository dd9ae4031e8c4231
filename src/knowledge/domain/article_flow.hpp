// The life of one version of an article as a table. No other code sets a state.
#pragma once

#include "base/state_table.hpp"
#include "knowledge/types.hpp"

namespace bihuan::knowledge {

using ArticleStep = Step<State, Action>;
inline constexpr std::array article_flow{
    ArticleStep{State::draft, Action::propose, State::proposed},
    ArticleStep{State::draft, Action::withdraw, State::withdrawn},
    ArticleStep{State::proposed, Action::send_back, State::draft},
    ArticleStep{State::proposed, Action::approve, State::published},
    ArticleStep{State::published, Action::withdraw, State::withdrawn},
    ArticleStep{State::published, Action::replace, State::withdrawn},
};
static_assert(is_deterministic(article_flow) && all_reachable(article_flow, State::draft));

}  // namespace bihuan::knowledge
