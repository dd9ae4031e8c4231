#include "telephone/use_cases/recordings.hpp"

#include "contact/calls.hpp"
#include "telephone/domain/telephone_errors.hpp"
#include "telephone/store/call_store.hpp"

namespace bihuan::telephone {

Result<file::FileFacts> keep_recording(Store& store, const Actor& actor, const Hands& hands,
                                       const file::Shelf& shelf, const std::string& reference,
                                       const std::string& name, const std::string& path) {
    const auto find_call = [&](Unit& unit) -> Result<CallId> {
        const auto found = CallStore{unit, *hands.cipher}.find_reference(UserId{actor.user_id}, reference);
        if (!found) return refuse_field("call_reference", call_unknown);
        return found->call_id;
    };
    TRY(const auto id, store.read(actor, find_call));
    return contact::keep_recording(store, actor, shelf, {"call", id.number}, name, path);
}

}  // namespace bihuan::telephone
