// Messages and templates as api/message.yaml says. Addresses masked; words only where a look is logged, or
// the customer's own.
#pragma once

#include "http/json.hpp"
#include "message/use_cases/use_cases.hpp"

namespace bihuan::message {

json::value encode(const Template& one);
json::value encode(const Try& one);
json::value encode(const standard::MessagePurpose& one);
json::value encode(const Preview& preview);
json::value encode(const MessageView& view);
json::value encode(const MessageDetail& detail);
json::value encode(const Revealed& revealed);
json::value encode(const Channels& channels);
json::value encode(const Inbox& inbox);
json::value encode(const OwnPreferences& preferences);

template <class List>
json::array encode_all(const List& list) {
    json::array out;
    for (const auto& one : list) out.push_back(encode(one));
    return out;
}

}  // namespace bihuan::message
