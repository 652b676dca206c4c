namespace Tessitura.Client.Simulator;

/// <summary>An evening with numbered seats: which seat is whose.</summary>
internal sealed class SeatInventory : Inventory
{
    private readonly SeatOwner[] _owners;
    private readonly SeatClaim[] _claims;
    private readonly int[] _holdCodes;
    private readonly IReadOnlySet<int> _blackouts;

    /// <summary>The seats of an evening, none of them sold; those held under a blackout code are sold by nobody.</summary>
    public SeatInventory(PerformanceEntry performance, IReadOnlySet<int> blackouts)
        : base(performance)
    {
        _blackouts = blackouts;
        _owners = new SeatOwner[Plan.Places.Count];
        _claims = new SeatClaim[Plan.Places.Count];
        _holdCodes = [.. Plan.Places.Select(p => p.HoldCodeId)];
    }

    public SeatingPlan Plan => Performance.Facility.Plan;

    /// <summary>The status of every location of the plan for this buyer, in the plan's order.</summary>
    public IReadOnlyList<SeatState> Look(Buyer buyer)
    {
        lock (Gate)
        {
            var states = new SeatState[Plan.Places.Count];
            for (var i = 0; i < states.Length; i++)
            {
                states[i] = new SeatState(Plan.Places[i], StatusAt(i, buyer), _holdCodes[i]);
            }

            return states;
        }
    }

    /// <summary>The status of one seat for this buyer; not in allocation for a seat of another hall.</summary>
    public int StatusOf(int seatId, Buyer buyer)
    {
        lock (Gate)
        {
            var index = Plan.IndexOf(seatId);
            return index < 0 ? SeatStatusIds.NotInAllocation : StatusAt(index, buyer);
        }
    }

    /// <summary>Who has a seat; nobody where it is on sale.</summary>
    public SeatOwner OwnerOf(int seatId)
    {
        lock (Gate)
        {
            var index = Plan.IndexOf(seatId);
            return index < 0 ? default : _owners[index];
        }
    }

    /// <summary>The seats of an owner, in the plan's order.</summary>
    public IReadOnlyList<Place> SeatsOf(SeatOwner owner)
    {
        lock (Gate)
        {
            return [.. IndexesOf(owner).Select(i => Plan.Places[i])];
        }
    }

    /// <summary>Every seat that is in the cart of a web session.</summary>
    public IReadOnlyList<(Place Seat, int SessionId)> SeatsInCarts()
    {
        lock (Gate)
        {
            return
            [
                .. Plan.Places.Select((place, i) => (place, _owners[i].SessionId ?? 0)).Where(seat => seat.Item2 != 0),
            ];
        }
    }

    public override int CountOf(SeatOwner owner)
    {
        lock (Gate)
        {
            return IndexesOf(owner).Count();
        }
    }

    public override int AvailableTo(Buyer buyer, int zoneId = 0, int sectionId = 0) =>
        Look(buyer)
            .Count(s =>
                s.Place.IsSeat
                && s.StatusId == SeatStatusIds.Available
                && (zoneId == 0 || s.Place.ZoneId == zoneId)
                && (sectionId == 0 || s.Place.SectionId == sectionId)
            );

    /// <summary>
    /// Takes exactly these seats, or none of them when one is not free. With a hold code the seats held under it are free too.
    /// </summary>
    public bool TryTake(IReadOnlyCollection<int> seatIds, SeatOwner owner, Buyer buyer, int holdCodeId = 0)
    {
        lock (Gate)
        {
            var indexes = seatIds.Select(Plan.IndexOf).ToArray();
            if (indexes.Distinct().Count() != indexes.Length || !indexes.All(i => IsFree(i, buyer, holdCodeId)))
            {
                return false;
            }

            Claim(indexes, owner);
            return true;
        }
    }

    /// <summary>Searches and takes in one step; fewer seats than asked for, or none, when the house has no better answer.</summary>
    public IReadOnlyList<Place> TakeBest(SeatSearch search, SeatOwner owner, Buyer buyer)
    {
        lock (Gate)
        {
            var found = new BestSeats(Plan, index => IsFree(index, buyer, search.Requests.HoldCode)).Find(search);
            Claim([.. found.Select(p => Plan.IndexOf(p.Id))], owner);
            return found;
        }
    }

    /// <summary>Puts seats back on sale; seats that are not the owner's stay as they are.</summary>
    public void Free(IEnumerable<int> seatIds, SeatOwner owner)
    {
        lock (Gate)
        {
            Free(seatIds.Select(Plan.IndexOf).Where(i => i >= 0 && _owners[i] == owner));
        }
    }

    public override void FreeAll(SeatOwner owner)
    {
        lock (Gate)
        {
            Free([.. IndexesOf(owner)]);
        }
    }

    public override void HandOver(SeatOwner from, SeatOwner to, SeatClaim claim)
    {
        lock (Gate)
        {
            foreach (var index in IndexesOf(from))
            {
                (_owners[index], _claims[index]) = (to, claim);
            }
        }
    }

    /// <summary>Sells or marks single seats for an owner without asking: for the seed and for returns and reprints of an order.</summary>
    public void Assign(IEnumerable<int> seatIds, SeatOwner owner, SeatClaim claim)
    {
        lock (Gate)
        {
            foreach (var index in seatIds.Select(Plan.IndexOf))
            {
                (_owners[index], _claims[index]) = (owner, claim);
            }
        }
    }

    /// <summary>Puts a hold code on a seat, or takes it off (0); false where only free seats are meant and this one is not.</summary>
    public bool Hold(int seatId, int holdCodeId, bool onlyFree)
    {
        lock (Gate)
        {
            var index = Plan.IndexOf(seatId);
            if (index < 0 || !Plan.Places[index].IsSeat || (onlyFree && !_owners[index].IsNobody))
            {
                return false;
            }

            _holdCodes[index] = holdCodeId;
            return true;
        }
    }

    private int StatusAt(int index, Buyer buyer) =>
        _claims[index] switch
        {
            SeatClaim.InCart or SeatClaim.ReservedUnpaid => SeatStatusIds.ReservedUnpaid,
            SeatClaim.ReservedPaid => SeatStatusIds.ReservedPaid,
            SeatClaim.Ticketed => SeatStatusIds.Ticketed,
            _ when _blackouts.Contains(_holdCodes[index]) => SeatStatusIds.Blocked,
            _ when _holdCodes[index] != 0 => SeatStatusIds.Held,
            _ when !buyer.Reaches(Plan.Places[index].MinRank) => SeatStatusIds.NotInAllocation,
            _ => SeatStatusIds.Available,
        };

    private bool IsFree(int index, Buyer buyer, int holdCodeId) =>
        index >= 0
        && Plan.Places[index].IsSeat
        && StatusAt(index, buyer) switch
        {
            SeatStatusIds.Available => true,
            SeatStatusIds.Held => holdCodeId != 0 && _holdCodes[index] == holdCodeId,
            _ => false,
        };

    private IEnumerable<int> IndexesOf(SeatOwner owner) =>
        Enumerable.Range(0, _owners.Length).Where(i => _claims[i] != SeatClaim.None && _owners[i] == owner);

    private void Claim(IEnumerable<int> indexes, SeatOwner owner)
    {
        foreach (var index in indexes)
        {
            (_owners[index], _claims[index]) = (owner, SeatClaim.InCart);
        }
    }

    private void Free(IEnumerable<int> indexes)
    {
        foreach (var index in indexes)
        {
            (_owners[index], _claims[index]) = (default, SeatClaim.None);
        }
    }
}

/// <summary>A location of the plan as one buyer sees it on one evening.</summary>
internal readonly record struct SeatState(Place Place, int StatusId, int HoldCodeId);
