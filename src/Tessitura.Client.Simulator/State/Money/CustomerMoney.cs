namespace Tessitura.Client.Simulator;

/// <summary>Money that is kept for customers: their accounts and the gift certificates. A saved order moves it in one step.</summary>
internal sealed class CustomerMoney(Catalogue catalogue)
{
    private readonly object _gate = new();
    private readonly Dictionary<string, decimal> _certificates = catalogue.GiftCertificates.ToDictionary(
        c => c.Number,
        c => c.Balance,
        StringComparer.OrdinalIgnoreCase
    );
    private readonly Dictionary<int, decimal> _accounts = catalogue.Constituents.ToDictionary(
        c => c.Id,
        c => c.OnAccountBalance
    );

    /// <summary>What a constituent has on account.</summary>
    public decimal AccountOf(int constituentId)
    {
        lock (_gate)
        {
            return _accounts.GetValueOrDefault(constituentId);
        }
    }

    /// <summary>What a gift certificate is still worth; null where nobody knows its number.</summary>
    public decimal? ValueOf(string certificateNumber)
    {
        lock (_gate)
        {
            return _certificates.TryGetValue(certificateNumber, out var value) ? value : null;
        }
    }

    /// <summary>Takes and gives what an order does, or nothing at all when some of it is not there any more.</summary>
    public bool TrySettle(int constituentId, Basket basket)
    {
        lock (_gate)
        {
            var payments = basket.Payments.Where(p => !p.IsSaved).ToList();
            var fromAccount = payments
                .Where(p => p.Method.PaymentTypeId == PaymentTypeIds.OnAccount)
                .Sum(p => p.Amount);
            var fromCertificates = payments
                .Where(p => p.CertificateNumber is not null)
                .GroupBy(p => p.CertificateNumber!, StringComparer.OrdinalIgnoreCase)
                .ToDictionary(g => g.Key, g => g.Sum(p => p.Amount));
            if (
                fromAccount > _accounts.GetValueOrDefault(constituentId)
                || fromCertificates.Any(c => c.Value > _certificates.GetValueOrDefault(c.Key))
            )
            {
                return false;
            }

            _accounts[constituentId] = _accounts.GetValueOrDefault(constituentId) - fromAccount;
            foreach (var (number, amount) in fromCertificates)
            {
                _certificates[number] -= amount;
            }

            foreach (var sale in basket.Certificates.Where(c => !c.IsSaved))
            {
                _certificates[sale.Number] = sale.Amount;
            }

            return true;
        }
    }
}
