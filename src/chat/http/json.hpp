// Chats as api/chat.yaml says.
#pragma once

#include "chat/use_cases/use_cases.hpp"
#include "http/json.hpp"

namespace bihuan::chat {

json::value encode(const Cited& article);
json::value encode(const QueueState& state);
json::value encode(const TurnView& view);
json::value encode(const TurnPage& page);
json::value encode(const PortalChat& chat);
json::value encode(const PortalView& view);
json::value encode(const CurrentChat& current);
json::value encode(const ChatView& view);
json::value encode(const Desk& desk);
json::value encode(const Colleague& one);
json::value encode(const Board& board);
json::value encode(const Intervals& intervals);
json::value encode(const Canned& one);

template <class List>
json::array encode_all(const List& list) {
    json::array out;
    for (const auto& one : list) out.push_back(encode(one));
    return out;
}
template <class T>
json::value encode(const Page<T>& page) {
    return json::object{
        {"items", encode_all(page.items)},
        {"next", page.next.empty() ? json::value(nullptr) : json::value(json::string(page.next))}};
}

}  // namespace bihuan::chat
