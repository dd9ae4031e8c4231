// The life of a chat as a table (4.2.2). No other code sets its state.
#pragma once

#include "base/state_table.hpp"
#include "chat/types.hpp"

namespace bihuan::chat {

enum class Move {
    ask,     // for a person, within the hours
    close,   // the hours ended while it waited
    pick,    // by a person
    pass,    // to a colleague
    queue,   // back into a queue
    finish,  // after a person had spoken, or with the knowledge base alone
    leave,   // a message
    abandon  // nobody had spoken yet
};

using ChatStep = Step<State, Move>;
inline constexpr std::array chat_flow{
    ChatStep{State::answering, Move::ask, State::waiting},
    ChatStep{State::answering, Move::finish, State::ended},
    ChatStep{State::answering, Move::leave, State::left_message},
    ChatStep{State::waiting, Move::pick, State::talking},
    ChatStep{State::waiting, Move::close, State::answering},
    ChatStep{State::waiting, Move::queue, State::waiting},  // a lead moves it
    ChatStep{State::waiting, Move::finish, State::ended},
    ChatStep{State::waiting, Move::leave, State::left_message},
    ChatStep{State::waiting, Move::abandon, State::abandoned},
    ChatStep{State::talking, Move::pass, State::talking},
    ChatStep{State::talking, Move::queue, State::waiting},
    ChatStep{State::talking, Move::finish, State::ended},
};
static_assert(is_deterministic(chat_flow) && all_reachable(chat_flow, State::answering));

}  // namespace bihuan::chat
